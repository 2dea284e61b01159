package dev.trestle.engine.table.stream;

import dev.trestle.engine.storage.Storage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** All streams by ARN: those of tables, and for 24 hours those that were disabled or whose table was deleted. Thread-safe. */
public final class Streams {

    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Storage storage;
    private final ConcurrentNavigableMap<String, TableStream> byArn = new ConcurrentSkipListMap<>();

    /** Streams in the storage given. */
    public Streams(Storage storage) {
        this.storage = storage;
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

    /** Opens the stream that the definition tells of. */
    public TableStream open(StreamDefinition definition) {
        return byArn.computeIfAbsent(definition.arn(), arn -> new TableStream(definition, storage));
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
            byArn.remove(stream.definition().arn());
            stream.drop();
            return true;
        }
        stream.trim(now);
        return false;
    }

    private static String arn(String tableArn, Instant created) {
        return tableArn + "/stream/" + LABEL.format(created);
    }
}
