package dev.trestle.engine.storage;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A storage that knows how many views of it are open, and has something done with each entry that is read from one. */
public final class WatchedViews extends ForwardingStorage {

    private final AtomicInteger open = new AtomicInteger();
    private volatile Runnable whenRead = () -> {};

    /** Watches the storage given. */
    public WatchedViews(Storage storage) {
        super(storage);
    }

    /** How many views have not been closed. */
    public int open() {
        return open.get();
    }

    /** Has the action run before each entry that is read from a view. */
    public void whenRead(Runnable action) {
        whenRead = action;
    }

    @Override
    public MapView view(OrderedMap map) {
        MapView view = super.view(map);
        AtomicBoolean closed = new AtomicBoolean();
        open.incrementAndGet();
        return new MapView() {
            @Override
            public Iterator<OrderedMap.Entry> scan(KeyRange range, boolean descending) {
                return watched(view.scan(range, descending));
            }

            @Override
            public void close() {
                view.close();
                if (closed.compareAndSet(false, true)) {
                    open.decrementAndGet();
                }
            }
        };
    }

    private Iterator<OrderedMap.Entry> watched(Iterator<OrderedMap.Entry> entries) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public OrderedMap.Entry next() {
                whenRead.run();
                return entries.next();
            }
        };
    }
}
