package dev.trestle.storage;

import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.StorageContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DurableStorageTest extends StorageContract {

    @TempDir
    Path folder;

    @Override
    protected Storage open() {
        return DurableStorage.open(folder, DurableSettings.DEFAULT.withDurability(Durability.OS));
    }
}
