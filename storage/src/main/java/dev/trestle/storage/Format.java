package dev.trestle.storage;

import dev.trestle.engine.storage.StorageException;
import dev.trestle.engine.storage.StorageException.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The format of a storage as its folder tells it.
 *
 * @param number the format that whoever opens it has to know
 * @param reached the format that the data has, or had before an upgrade to that number which is not over
 */
record Format(int number, int reached) {

    static final String FILE = "trestle.format";
    static final String NEW_FILE = "trestle.format.new";

    private static final Pattern TEXT =
            Pattern.compile("trestle-storage (?<number>[1-9]\\d{0,8})( upgrading from (?<reached>[1-9]\\d{0,8}))?\n");

    /** Data that is in a format. */
    static Format of(int number) {
        return new Format(number, number);
    }

    /**
     * The format that the folder tells; empty if it tells none.
     *
     * @throws StorageException if that is not known or cannot be made out
     */
    static Optional<Format> read(Path folder, int known) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Matcher text = TEXT.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        if (!text.matches()) {
            throw new StorageException(
                    Kind.DAMAGED,
                    "The file " + file + " does not say which format the storage has. Restore the folder from a copy.");
        }
        int number = Integer.parseInt(text.group("number"));
        if (number > known) {
            throw new StorageException(
                    Kind.NEWER_FORMAT,
                    "The storage in " + folder + " has format " + number
                            + ", and this version of Trestle knows formats up to " + known
                            + ". Use the later version that has written it.");
        }
        String reached = text.group("reached");
        return Optional.of(new Format(number, reached == null ? number : Integer.parseInt(reached)));
    }

    /** Has the folder tell this format, at once and on the disk. */
    void write(Path folder) throws IOException {
        String text = "trestle-storage " + number + (reached == number ? "" : " upgrading from " + reached) + "\n";
        Path written = folder.resolve(NEW_FILE);
        try (FileChannel file = FileChannel.open(
                written, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            file.write(StandardCharsets.ISO_8859_1.encode(text));
            file.force(true);
        }
        Files.move(written, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        StorageFolder.force(folder);
    }
}
