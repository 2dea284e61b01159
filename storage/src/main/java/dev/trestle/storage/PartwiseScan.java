package dev.trestle.storage;

import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap.Entry;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A scan that reads part by part and holds nothing native in between: it may be left at any time without being closed, and
 * does not keep what is removed meanwhile. Parts begin small, as many readers want few entries, and grow. Not thread-safe.
 */
final class PartwiseScan implements Iterator<Entry> {

    private static final int FIRST_PART = 16;
    private static final int LARGEST_PART = 1024;

    private final Source source;
    private final boolean descending;
    private KeyRange rest;
    private int limit = FIRST_PART;
    private Iterator<Entry> part = Collections.emptyIterator();
    private boolean last;

    PartwiseScan(Source source, KeyRange range, boolean descending) {
        this.source = source;
        this.rest = range;
        this.descending = descending;
    }

    @Override
    public boolean hasNext() {
        if (!part.hasNext() && !last) {
            readOn();
        }
        return part.hasNext();
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return part.next();
    }

    private void readOn() {
        MapReader.Part read = source.read(rest, descending, limit);
        List<Entry> entries = read.entries();
        if (!entries.isEmpty()) {
            Key end = entries.get(entries.size() - 1).key();
            rest = descending ? rest.before(end) : rest.after(end);
        }
        part = entries.iterator();
        last = read.last();
        limit = Math.min(2 * limit, LARGEST_PART);
    }

    /** What is read part by part. */
    interface Source {

        /** The first entries of the range, at most so many. */
        MapReader.Part read(KeyRange range, boolean descending, int limit);
    }
}
