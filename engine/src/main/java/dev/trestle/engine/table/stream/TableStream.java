package dev.trestle.engine.table.stream;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one table, kept for 24 hours, in one shard. A record is committed with the change that it tells of, and
 * records of one item have the order of its changes, as both happen under the item's lock. Thread-safe.
 *
 * <p>See <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html">Change data capture for
 * DynamoDB Streams</a>.
 */
public final class TableStream {

    /** How long a record can be read, and a disabled stream be found. */
    public static final Duration RETENTION = Duration.ofHours(24);

    private static final long MAX_READ_BYTES = 1024 * 1024;

    private final StreamDefinition definition;
    private final Storage storage;
    private final OrderedMap records;
    private final Sequence sequence;
    private volatile SequenceNumber oldest = SequenceNumber.FIRST;
    private volatile @Nullable Instant ended;

    /**
     * Goes on after the newest record. As nobody is ever shown a number above that of the next record to come, no number
     * that is known outside is used for something else.
     */
    TableStream(StreamDefinition definition, Optional<Instant> ended, Storage storage, String recordsName) {
        this.definition = definition;
        this.ended = ended.orElse(null);
        this.storage = storage;
        this.records = storage.map(recordsName);
        this.sequence = new Sequence(endOf(KeyRange.ALL));
    }

    /** The stream as it was asked for. */
    public StreamDefinition definition() {
        return definition;
    }

    /** Whether the table's changes still go into it. */
    public boolean isEnabled() {
        return ended == null;
    }

    /** The first number that has not been trimmed, whether there is a record under it or not. */
    public SequenceNumber oldest() {
        return oldest;
    }

    /** The number after that of the newest record that can be read now. Whatever is written from now on is not below. */
    public SequenceNumber readableEnd() {
        return endOf(new KeyRange(null, sequence.end().key()));
    }

    /** The number of the newest record that can be read now, or could before it was trimmed; the first if there was none. */
    public SequenceNumber lastNumber() {
        return new SequenceNumber(
                Math.max(SequenceNumber.FIRST.value(), readableEnd().value() - 1));
    }

    /** The newest record stays in storage when it is trimmed, so it tells where to go on. */
    private SequenceNumber endOf(KeyRange range) {
        Iterator<OrderedMap.Entry> newest = records.scan(range, true);
        return newest.hasNext() ? SequenceNumber.of(newest.next().key()).next() : SequenceNumber.FIRST;
    }

    /**
     * Adds to the batch the record of an item's change; none for a change that changes nothing. The caller holds the
     * item's lock until the batch is closed.
     *
     * @param keys the item's key
     * @param expired whether time to live made the change
     */
    public void stage(
            WriteBatch batch, Item keys, @Nullable Item before, @Nullable Item after, Instant now, boolean expired) {
        if (Objects.equals(before, after)) {
            return;
        }
        StreamRecord record = new StreamRecord(
                StreamRecord.Event.of(before, after),
                now,
                keys,
                definition.view().showsNew() ? after : null,
                definition.view().showsOld() ? before : null,
                expired);
        SequenceNumber number = sequence.take();
        batch.whenClosed(() -> sequence.over(number));
        batch.put(records, number.key(), record.toItem());
    }

    /**
     * The records from a number on that can be read, at most 1 MB of them.
     *
     * @param limit the most records to return
     */
    public Slice read(SequenceNumber from, int limit) {
        boolean complete = !isEnabled();
        SequenceNumber end = sequence.end();
        SequenceNumber next = from.compareTo(oldest) < 0 ? oldest : from;
        List<Numbered> read = new ArrayList<>();
        long bytes = 0;
        Iterator<OrderedMap.Entry> entries = records.scan(new KeyRange(next.key(), end.key()), false);
        while (entries.hasNext() && read.size() < limit && bytes < MAX_READ_BYTES) {
            OrderedMap.Entry entry = entries.next();
            Numbered record = new Numbered(SequenceNumber.of(entry.key()), StreamRecord.of(entry.item()));
            read.add(record);
            bytes += record.record().size();
            next = record.number().next();
        }
        return new Slice(read, next, complete && !entries.hasNext());
    }

    /** Ends the stream, as storage has it already; no write that could still add to it is under way. */
    public void disable(Instant now) {
        ended = now;
    }

    /** Removes what is older than 24 hours; the newest record stays in storage, unseen, as the count goes on from it. */
    synchronized void trim(Instant now) {
        Instant horizon = now.minus(RETENTION);
        Iterator<OrderedMap.Entry> entries =
                records.scan(new KeyRange(null, sequence.end().key()), false);
        try (WriteBatch batch = new WriteBatch()) {
            Key expired = null;
            SequenceNumber first = oldest;
            while (entries.hasNext()) {
                OrderedMap.Entry entry = entries.next();
                if (StreamRecord.createdOf(entry.item()).isAfter(horizon)) {
                    break;
                }
                if (expired != null) {
                    batch.delete(records, expired);
                }
                expired = entry.key();
                first = SequenceNumber.of(expired).next();
            }
            oldest = first;
            if (!batch.writes().isEmpty()) {
                storage.commit(batch);
            }
        }
    }

    /** Whether the stream ended so long ago that nobody can find it any more. */
    boolean isForgotten(Instant now) {
        Instant end = ended;
        return end != null && !end.isAfter(now.minus(RETENTION));
    }

    /** A record with its number. */
    public record Numbered(SequenceNumber number, StreamRecord record) {}

    /**
     * Some consecutive records.
     *
     * @param records in order
     * @param next where to go on
     * @param last whether the stream has ended and nothing will follow
     */
    public record Slice(List<Numbered> records, SequenceNumber next, boolean last) {}
}
