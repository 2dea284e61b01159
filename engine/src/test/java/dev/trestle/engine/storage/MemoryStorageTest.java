package dev.trestle.engine.storage;

class MemoryStorageTest extends StorageContract {

    @Override
    Storage open() {
        return new MemoryStorage();
    }
}
