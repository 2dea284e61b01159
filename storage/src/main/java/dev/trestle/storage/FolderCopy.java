package dev.trestle.storage;

import dev.trestle.engine.storage.StorageException;
import dev.trestle.engine.storage.StorageException.Kind;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a folder of a storage beside its place and then moves it there, so that nobody takes a part for the whole. */
final class FolderCopy {

    private FolderCopy() {}

    /** Makes the folder with the data that is written to the path given to the writer. */
    static void make(Path copy, Format format, Consumer<Path> writer) {
        Path place = copy.toAbsolutePath().normalize();
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) || place.getFileName() == null) {
            throw new StorageException(
                    Kind.FOREIGN, "There is something at " + copy + " already. Name a folder that does not exist.");
        }
        try {
            Files.createDirectories(parent(place));
            Path partial = Files.createTempDirectory(parent(place), place.getFileName() + ".partial-");
            try {
                writer.accept(StorageFolder.data(partial));
                format.write(partial);
                Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
                StorageFolder.force(parent(place));
            } catch (RuntimeException | IOException e) {
                delete(partial);
                throw e;
            }
        } catch (IOException e) {
            throw StorageFolder.inaccessible(copy, e);
        }
    }

    private static Path parent(Path place) {
        Path parent = place.getParent();
        return parent == null ? place : parent;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
