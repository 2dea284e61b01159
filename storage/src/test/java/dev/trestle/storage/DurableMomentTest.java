package dev.trestle.storage;

import dev.trestle.engine.MomentContract;
import dev.trestle.engine.storage.Storage;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DurableMomentTest extends MomentContract {

    @TempDir
    Path folder;

    @Override
    protected Storage create() {
        return DurableStorage.open(folder, DurableSettings.DEFAULT.withDurability(Durability.OS));
    }
}
