package dev.trestle.engine.storage;

import java.nio.file.Path;

/** Storage in a folder, which outlives the process. Thread-safe. */
public interface FolderStorage extends Storage {

    /**
     * Copies everything as it is at one moment into a folder of its own, while others go on reading and writing. To restore
     * it, open the copy, or a copy of the copy.
     *
     * @param copy a folder that does not exist; it appears when it is whole
     * @throws StorageException if there is something in its place already, or if it cannot be written; nothing is left there
     */
    void backup(Path copy);
}
