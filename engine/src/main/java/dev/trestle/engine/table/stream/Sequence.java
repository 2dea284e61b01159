package dev.trestle.engine.table.stream;

import java.util.TreeSet;

/**
 * Hands out sequence numbers to writers and says how far readers may go: up to the first number whose write is not over
 * yet, so that no reader passes a record that is committed later. Writers meet here only for as long as a number is
 * counted. Thread-safe.
 */
final class Sequence {

    private final TreeSet<Long> underWay = new TreeSet<>();
    private long next;

    Sequence(SequenceNumber first) {
        this.next = first.value();
    }

    /** The number for a write that begins. It has to be given back with {@link #over}, whatever becomes of the write. */
    synchronized SequenceNumber take() {
        SequenceNumber taken = new SequenceNumber(next++);
        underWay.add(taken.value());
        return taken;
    }

    /** Says that the write has been committed or given up. */
    synchronized void over(SequenceNumber number) {
        underWay.remove(number.value());
    }

    /** The end of what may be read: every number below it is over, and none below it will be handed out. */
    synchronized SequenceNumber end() {
        return new SequenceNumber(underWay.isEmpty() ? next : underWay.first());
    }
}
