package dev.trestle.engine;

import dev.trestle.engine.storage.MemoryStorage;
import dev.trestle.engine.storage.Storage;

class MomentTest extends MomentContract {

    @Override
    protected Storage create() {
        return new MemoryStorage();
    }
}
