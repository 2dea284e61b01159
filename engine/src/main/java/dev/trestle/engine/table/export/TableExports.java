package dev.trestle.engine.table.export;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ExportErrors;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The exports of the last 90 days, those of tables that are gone too. Thread-safe. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport_Requesting.html">Requesting a table
 * export in DynamoDB</a>.
 */
public final class TableExports {

    private static final Duration KEPT = Duration.ofDays(90);

    /** For how long a client token stands for its request. */
    private static final Duration TOKEN_VALID = Duration.ofHours(8);

    private static final String STORAGE_NAME = "exports";

    private final Storage storage;
    private final Clock clock;
    private final OrderedMap stored;

    /** All that is in storage, by ARN; guarded by this object. */
    private final NavigableMap<String, Export> byArn = new TreeMap<>();

    /**
     * The exports that are in the storage. Those that were under way have failed, as whoever wrote them is no more.
     *
     * @param clock dates exports, and says which are too old
     */
    public TableExports(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
        this.stored = storage.map(STORAGE_NAME);
        stored.scan(KeyRange.ALL, false).forEachRemaining(entry -> {
            Export export = Export.of(entry.item());
            byArn.put(export.arn(), export);
        });
        byArn.values().stream()
                .filter(export -> export.outcome().isEmpty())
                .toList()
                .forEach(export -> end(export, interrupted()));
    }

    /**
     * The export that was asked for with the token in the last 8 hours.
     *
     * @param requested what is asked for now
     * @throws dev.trestle.engine.error.ServiceException an ExportConflictException if something else was asked for then
     */
    public synchronized Optional<Export> find(String clientToken, Item requested) {
        Instant horizon = clock.instant().minus(TOKEN_VALID);
        Optional<Export> earlier = byArn.values().stream()
                .filter(export -> export.clientToken().equals(clientToken))
                .filter(export -> export.started().isAfter(horizon))
                .findFirst();
        if (earlier.isPresent() && !earlier.get().requested().equals(requested)) {
            throw ExportErrors.conflict();
        }
        return earlier;
    }

    /**
     * Keeps an export that begins, unless the same has been asked for with its token.
     *
     * @return the export that there is under the token: the one given, or the one that was there
     * @throws dev.trestle.engine.error.ServiceException an ExportConflictException if something else was asked for then
     */
    public synchronized Export begin(Export export) {
        Optional<Export> earlier = find(export.clientToken(), export.requested());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        put(export);
        return export;
    }

    /** Keeps what became of an export. */
    public synchronized Export end(Export export, ExportOutcome outcome) {
        Export ended = export.ended(outcome);
        put(ended);
        return ended;
    }

    /**
     * The export that has the ARN.
     *
     * @throws dev.trestle.engine.error.ServiceException an ExportNotFoundException if there is none
     */
    public synchronized Export get(String arn) {
        forgetOld();
        Export export = byArn.get(arn);
        if (export == null) {
            throw ExportErrors.notFound(arn);
        }
        return export;
    }

    /** All exports whose ARNs come after the one given, in the order of ARNs: by table, then by time. */
    public synchronized List<Export> after(String arn) {
        forgetOld();
        return List.copyOf(byArn.tailMap(arn, false).values());
    }

    /** Forgets what is too old to be found. */
    public synchronized void sweep() {
        forgetOld();
    }

    private ExportOutcome interrupted() {
        return new ExportOutcome.Failed(
                clock.instant(), ErrorType.INTERNAL_SERVER_ERROR.code(), ExportErrors.interrupted());
    }

    private void forgetOld() {
        Instant horizon = clock.instant().minus(KEPT);
        List<Export> old = byArn.values().stream()
                .filter(export -> !export.started().isAfter(horizon))
                .toList();
        try (WriteBatch batch = new WriteBatch()) {
            old.forEach(export -> batch.delete(stored, key(export)));
            storage.commit(batch);
        }
        old.forEach(export -> byArn.remove(export.arn()));
    }

    private void put(Export export) {
        try (WriteBatch batch = new WriteBatch()) {
            batch.put(stored, key(export), export.toItem());
            storage.commit(batch);
        }
        byArn.put(export.arn(), export);
    }

    private static Key key(Export export) {
        return Key.of(export.arn());
    }
}
