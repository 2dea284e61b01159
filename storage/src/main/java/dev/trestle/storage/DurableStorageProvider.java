package dev.trestle.storage;

import dev.trestle.engine.storage.FolderStorage;
import dev.trestle.engine.storage.StorageProvider;
import java.nio.file.Path;

/** Opens {@link DurableStorage} with its usual settings for whoever names only the folder. */
public final class DurableStorageProvider implements StorageProvider {

    /** For {@link java.util.ServiceLoader}. */
    public DurableStorageProvider() {}

    @Override
    public FolderStorage open(Path folder) {
        return DurableStorage.open(folder);
    }
}
