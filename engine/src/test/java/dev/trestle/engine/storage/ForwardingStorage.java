package dev.trestle.engine.storage;

import java.util.Set;

/** Does everything as another storage does it; for storages of tests that differ from it in one thing. */
public class ForwardingStorage implements Storage {

    private final Storage storage;

    /** Forwards to the storage given. */
    public ForwardingStorage(Storage storage) {
        this.storage = storage;
    }

    @Override
    public OrderedMap map(String name) {
        return storage.map(name);
    }

    @Override
    public Set<String> names() {
        return storage.names();
    }

    @Override
    public void drop(String name) {
        storage.drop(name);
    }

    @Override
    public MapView view(OrderedMap map) {
        return storage.view(map);
    }

    @Override
    public void commit(WriteBatch batch) {
        storage.commit(batch);
    }

    @Override
    public void close() {
        storage.close();
    }
}
