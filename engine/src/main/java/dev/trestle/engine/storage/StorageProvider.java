package dev.trestle.engine.storage;

import java.nio.file.Path;
import java.util.ServiceLoader;

/**
 * Opens storage in folders. The engine itself, which has the JDK alone, brings storage in memory only; a module that has a
 * library for more is found with {@link ServiceLoader}. Thread-safe.
 */
public interface StorageProvider {

    /**
     * Opens the storage in a folder, which is made if there is none. The caller closes it.
     *
     * @throws StorageException if somebody has it open, if the folder holds anything else, if a later version has written
     *     it, if it is damaged or cannot be read and written; the kind says which
     */
    FolderStorage open(Path folder);

    /**
     * The one on the class path.
     *
     * @throws StorageException of the kind NOT_INSTALLED, which names the artifact to add, if there is none
     */
    static StorageProvider installed() {
        return ServiceLoader.load(StorageProvider.class, StorageProvider.class.getClassLoader())
                .findFirst()
                .orElseThrow(
                        () -> new StorageException(
                                StorageException.Kind.NOT_INSTALLED,
                                "To keep tables in a folder takes a library: add dev.trestle:trestle-storage to the class path"));
    }
}
