package dev.trestle.engine.storage;

import java.util.Set;

/** Changes a storage a given number of times and then never again, as if the process had ended there. */
public final class DyingStorage implements Storage {

    private final Storage survivor;
    private int changesLeft;

    /** Changes the storage given so many times. */
    public DyingStorage(Storage survivor, int changes) {
        this.survivor = survivor;
        this.changesLeft = changes;
    }

    @Override
    public OrderedMap map(String name) {
        if (!survivor.names().contains(name)) {
            change();
        }
        return survivor.map(name);
    }

    @Override
    public Set<String> names() {
        return survivor.names();
    }

    @Override
    public void drop(String name) {
        change();
        survivor.drop(name);
    }

    @Override
    public MapView view(OrderedMap map) {
        return survivor.view(map);
    }

    @Override
    public void commit(WriteBatch batch) {
        change();
        survivor.commit(batch);
    }

    @Override
    public void close() {}

    private void change() {
        if (changesLeft == 0) {
            throw new Death();
        }
        changesLeft--;
    }

    /** The end of the process. */
    public static final class Death extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
