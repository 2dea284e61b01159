package dev.trestle.storage.powercut;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/** What a process had the operating system do with its files. */
sealed interface FileCall {

    /** Opened a file for writing, made it if there was none, and emptied it if asked. */
    record Open(Path file, boolean emptied) implements FileCall {}

    /** Wrote to a file. */
    record Write(Path file, long offset, ByteBuffer bytes) implements FileCall {}

    /** Cut a file off, or made it longer. */
    record Resize(Path file, long length) implements FileCall {}

    /**
     * Waited until a file, or the names in a folder, were on the disk.
     *
     * @param calls how many calls had been made when it began: what came later need not be there
     */
    record Sync(Path path, int calls) implements FileCall {}

    /** Gave a file another name, in place of a file that had it. */
    record Rename(Path from, Path to) implements FileCall {}

    /** Removed a file or an empty folder. */
    record Remove(Path path) implements FileCall {}

    /** Made a folder. */
    record MakeFolder(Path path) implements FileCall {}

    /** Said something on standard output, of what was done before. */
    record Say(String text) implements FileCall {}
}
