package dev.trestle.storage.powercut;

import dev.trestle.storage.powercut.Node.Data;
import dev.trestle.storage.powercut.Node.Folder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.random.RandomGenerator;

/** How much survives of what was not synchronized. */
enum Survival {
    /** Nothing: the least that a disk may keep. */
    SYNCED,
    /** Everything, as when only the process ends. */
    ALL,
    /** Of each file and folder what came first, up to anywhere, within a write too. */
    BEGINNING,
    /** Of each file any sectors: what is missing between them reads as zeros. */
    SECTORS;

    private static final int SECTOR = 512;

    /** Writes what survives of the disk into an empty folder. */
    void write(Disk disk, Path to, RandomGenerator random) throws IOException {
        write(disk.folder(), to, random);
    }

    private void write(Folder folder, Path to, RandomGenerator random) throws IOException {
        Files.createDirectories(to);
        int kept = kept(folder.synced(), folder.changes(), random);
        for (Map.Entry<String, Node> entry : folder.after(kept).entrySet()) {
            Path path = to.resolve(entry.getKey());
            if (entry.getValue() instanceof Folder inner) {
                write(inner, path, random);
            } else if (entry.getValue() instanceof Data file) {
                write(file, path, random);
            }
        }
    }

    private int kept(int synced, int all, RandomGenerator random) {
        return switch (this) {
            case SYNCED -> synced;
            case ALL -> all;
            case BEGINNING, SECTORS -> random.nextInt(synced, all + 1);
        };
    }

    private void write(Data data, Path to, RandomGenerator random) throws IOException {
        int synced = data.synced();
        int kept = kept(synced, data.changes().size(), random);
        try (RandomAccessFile file = new RandomAccessFile(to.toFile(), "rw")) {
            for (int i = 0; i < kept; i++) {
                Data.Change change = data.changes().get(i);
                ByteBuffer written = change.bytes();
                if (written == null) {
                    file.setLength(change.offset());
                    continue;
                }
                byte[] bytes = new byte[written.remaining()];
                written.duplicate().get(bytes);
                if (i < synced || this == ALL) {
                    write(file, change.offset(), bytes, bytes.length);
                } else if (this == SECTORS) {
                    sectors(file, change.offset(), bytes, random);
                } else {
                    boolean last = i == kept - 1;
                    write(file, change.offset(), bytes, last ? random.nextInt(bytes.length + 1) : bytes.length);
                }
            }
        }
    }

    private static void write(RandomAccessFile file, long offset, byte[] bytes, int length) throws IOException {
        file.seek(offset);
        file.write(bytes, 0, length);
    }

    private static void sectors(RandomAccessFile file, long offset, byte[] bytes, RandomGenerator random)
            throws IOException {
        int from = 0;
        while (from < bytes.length) {
            int to = (int) Math.min(bytes.length, ((offset + from) / SECTOR + 1) * SECTOR - offset);
            if (random.nextBoolean()) {
                file.seek(offset + from);
                file.write(bytes, from, to - from);
            }
            from = to;
        }
    }
}
