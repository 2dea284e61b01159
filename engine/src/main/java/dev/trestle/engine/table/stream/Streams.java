package dev.trestle.engine.table.stream;

import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * All streams by ARN: those of tables, and for 24 hours those that were disabled or whose table was deleted. Which there
 * are is kept in storage, with whether they have ended; their records are in a map for each. Thread-safe.
 */
public final class Streams {

    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String RECORDS = "stream/";

    private final Storage storage;
    private final OrderedMap stored;
    private final ConcurrentNavigableMap<String, TableStream> byArn = new ConcurrentSkipListMap<>();

    /** The streams that the storage has; the records of others are removed. */
    public Streams(Storage storage) {
        this.storage = storage;
        this.stored = storage.map("streams");
        stored.scan(KeyRange.ALL, false).forEachRemaining(entry -> open(StoredStream.of(entry.item())));
        storage.names().stream()
                .filter(name -> name.startsWith(RECORDS))
                .filter(name -> !byArn.containsKey(name.substring(RECORDS.length())))
                .forEach(storage::drop);
    }

    private void open(StoredStream stream) {
        StreamDefinition definition = stream.definition();
        byArn.put(definition.arn(), new TableStream(definition, stream.ended(), storage, recordsOf(definition)));
    }

    /** A definition under a label that no other stream has. */
    public StreamDefinition define(
            String tableArn, String tableName, List<String> keyAttributes, StreamView view, Instant now) {
        Instant created = now.truncatedTo(ChronoUnit.MILLIS);
        while (byArn.containsKey(arn(tableArn, created))) {
            created = created.plusMillis(1);
        }
        return new StreamDefinition(
                arn(tableArn, created), LABEL.format(created), tableName, keyAttributes, view, created);
    }

    /**
     * Adds to the batch that a table's changes go into another stream from now on. Once it has been committed, the stream
     * after is to be {@linkplain #open opened} and the one before to be {@linkplain TableStream#disable disabled}.
     */
    public void stage(
            WriteBatch batch, Optional<StreamDefinition> before, Optional<StreamDefinition> after, Instant now) {
        if (before.equals(after)) {
            return;
        }
        before.ifPresent(ended -> stage(batch, new StoredStream(ended, Optional.of(now))));
        after.ifPresent(opened -> stage(batch, new StoredStream(opened, Optional.empty())));
    }

    private void stage(WriteBatch batch, StoredStream stream) {
        batch.put(stored, Key.of(stream.definition().arn()), stream.toItem());
    }

    /** Opens the stream that the definition tells of. */
    public TableStream open(StreamDefinition definition) {
        return byArn.computeIfAbsent(
                definition.arn(), arn -> new TableStream(definition, Optional.empty(), storage, recordsOf(definition)));
    }

    /** The stream of that ARN with what it has at that time, or null. */
    public @Nullable TableStream find(String arn, Instant now) {
        TableStream stream = byArn.get(arn);
        return stream == null || forgets(stream, now) ? null : stream;
    }

    /** All streams in the order of their ARNs, with what they have at that time. */
    public List<TableStream> all(Instant now) {
        return byArn.values().stream().filter(stream -> !forgets(stream, now)).toList();
    }

    /** Removes records, and streams that have ended, 24 hours after. */
    public void trim(Instant now) {
        byArn.values().forEach(stream -> forgets(stream, now));
    }

    private boolean forgets(TableStream stream, Instant now) {
        if (stream.isForgotten(now)) {
            forget(stream.definition());
            return true;
        }
        stream.trim(now);
        return false;
    }

    private void forget(StreamDefinition definition) {
        try (WriteBatch batch = new WriteBatch()) {
            batch.delete(stored, Key.of(definition.arn()));
            storage.commit(batch);
        }
        byArn.remove(definition.arn());
        storage.drop(recordsOf(definition));
    }

    private static String recordsOf(StreamDefinition definition) {
        return RECORDS + definition.arn();
    }

    private static String arn(String tableArn, Instant created) {
        return tableArn + "/stream/" + LABEL.format(created);
    }
}
