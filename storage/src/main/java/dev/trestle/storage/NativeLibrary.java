package dev.trestle.storage;

import dev.trestle.engine.storage.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.rocksdb.RocksDB;
import org.rocksdb.util.Environment;

/**
 * The native library of RocksDB. It is taken out of its archive once, into a folder of the user's cache that is named for
 * what is in it: doing so again in each process takes longer than opening a storage, and a process that is killed leaves
 * its copy behind.
 */
final class NativeLibrary {

    /** The system property with the folder to take it out into; the user's cache unless set. */
    private static final String FOLDER_PROPERTY = "dev.trestle.storage.library";

    private NativeLibrary() {}

    /** Loads the library, unless this process has it. */
    static synchronized void load() {
        Path cache = cache();
        try {
            RocksDB.loadLibrary(List.of(extracted(cache).toString()));
        } catch (IOException | UnsatisfiedLinkError e) {
            throw new StorageException(
                    StorageException.Kind.INACCESSIBLE,
                    "The native library of RocksDB cannot be loaded from " + cache + ": " + e
                            + ". Name a folder that may be written, and whose files may be executed, with the system"
                            + " property " + FOLDER_PROPERTY + ".",
                    e);
        }
    }

    private static Path cache() {
        String chosen = System.getProperty(FOLDER_PROPERTY);
        if (chosen != null) {
            return Path.of(chosen);
        }
        String caches = System.getenv("XDG_CACHE_HOME");
        Path base = caches == null || caches.isEmpty()
                ? Path.of(System.getProperty("user.home", "."), ".cache")
                : Path.of(caches);
        return base.resolve("trestle");
    }

    private static Path extracted(Path cache) throws IOException {
        URL packed = packed();
        Path folder = cache.resolve("rocksdb-" + fingerprint(packed));
        // In a folder RocksDB looks for another name than in its archive.
        Path library = folder.resolve(Environment.getJniLibraryFileName("rocksdbjni"));
        if (!Files.exists(library)) {
            Files.createDirectories(folder);
            // Others may be at it too: the file appears when it is whole.
            Path partial = Files.createTempFile(folder, "partial", null);
            try (InputStream in = packed.openStream()) {
                Files.copy(in, partial, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(partial, library, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }

    private static URL packed() throws IOException {
        String name = Environment.getJniLibraryFileName("rocksdb");
        URL packed = RocksDB.class.getResource("/" + name);
        String fallback = Environment.getFallbackJniLibraryFileName("rocksdb");
        if (packed == null && fallback != null) {
            packed = RocksDB.class.getResource("/" + fallback);
        }
        if (packed == null) {
            throw new IOException("RocksDB has no library " + name + " for this platform");
        }
        return packed;
    }

    /** A directory of the archive knows the checksum, so that the library need not be read. */
    private static String fingerprint(URL packed) throws IOException {
        URLConnection connection = packed.openConnection();
        JarEntry entry = connection instanceof JarURLConnection jar ? jar.getJarEntry() : null;
        long checksum = entry == null ? -1 : entry.getCrc();
        if (checksum < 0) {
            CRC32 crc = new CRC32();
            try (InputStream in = new CheckedInputStream(packed.openStream(), crc)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            checksum = crc.getValue();
        }
        return Long.toHexString(checksum);
    }
}
