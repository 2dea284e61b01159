package dev.trestle.cli.files;

import dev.trestle.cli.files.ValueText.UnreadableException;
import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.engine.item.Item;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file of items, with what a manifest promises of it.
 *
 * @param path where it is
 * @param kind what is in it
 * @param md5 its checksum in base 64
 * @param items how many there are
 */
record DataFile(Path path, FileKind kind, Optional<String> md5, OptionalLong items) {
    private static final int LONGEST_MESSAGE = 300;

    /** Takes an item and its number in the file, the first being 1. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Takes one.
         *
         * @throws UnreadableException if it is not as it has to be
         */
        void visit(Item item, long number) throws UnreadableException;
    }

    /** A file of which nothing is promised. */
    static DataFile of(Path path, FileKind kind) {
        return new DataFile(path, kind, Optional.empty(), OptionalLong.empty());
    }

    /**
     * Reads the file to its end.
     *
     * @return how many items it has
     * @throws CommandFailedException if it cannot be read, or is not what was promised; names the file and the record
     */
    long read(CsvCells cells, Visitor visitor) {
        MessageDigest digest = NewFile.md5();
        long number = 0;
        try (InputStream file = new DigestInputStream(Files.newInputStream(path), digest);
                ItemReader reader = ItemReader.of(file, kind, cells)) {
            try {
                for (Item item = reader.next(); item != null; item = reader.next()) {
                    number = reader.number();
                    visitor.visit(item, number);
                }
            } catch (UnreadableException e) {
                throw wrong("record " + reader.number() + ": " + shortened(String.valueOf(e.getMessage())), e);
            } catch (IOException e) {
                throw wrong("after record " + number + ": " + reason(e), e);
            }
            // What a decompressor leaves unread belongs to the checksum too.
            file.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw wrong(reason(e), e);
        }
        check(Base64.getEncoder().encodeToString(digest.digest()), number);
        return number;
    }

    private void check(String found, long number) {
        if (md5.isPresent() && !md5.get().equals(found)) {
            throw new CommandFailedException(path + ": its MD5 checksum is " + found + " and not " + md5.get()
                    + ", as the manifest says; fetch it again");
        }
        if (items.isPresent() && items.getAsLong() != number) {
            throw new CommandFailedException(path + ": it has " + number + " items and not " + items.getAsLong()
                    + ", as the manifest says; fetch it again");
        }
    }

    /** A message may have in it what a file has in one place, which is up to 16 MB. */
    private static String shortened(String message) {
        return message.length() <= LONGEST_MESSAGE
                ? message
                : message.substring(0, LONGEST_MESSAGE) + " ... (" + message.length() + " characters)";
    }

    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "may not be read or written";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private CommandFailedException wrong(String what, Exception cause) {
        return new CommandFailedException(path + ": " + what, cause);
    }
}
