package dev.trestle.engine.table.backup;

import dev.trestle.engine.error.BackupErrors;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Statistics;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import dev.trestle.engine.table.TableSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/**
 * The backups of all tables, each with its items in a map of its own in storage. They outlive their tables. Thread-safe.
 * See <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CreateBackup.html">Backing up and restoring
 * DynamoDB tables with DynamoDB: How it works</a>.
 */
public final class TableBackups {

    /** How long AWS keeps what is left of a deleted table. */
    private static final Duration KEPT_AFTER_DELETION = Duration.ofDays(35);

    private static final String ITEMS = "backup/";

    private final Storage storage;
    private final OrderedMap stored;
    private final Clock clock;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final AtomicInteger suffix =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1 << 30));

    /** How many tables are being restored from each backup. Guarded by this object. */
    private final Map<String, Integer> restoring = new HashMap<>();

    /**
     * The backups that the storage has; the items of others, which were not finished, are removed.
     *
     * @param clock dates backups and says which have expired
     */
    public TableBackups(Storage storage, Clock clock) {
        this.storage = storage;
        this.stored = storage.map("backups");
        this.clock = clock;
        storage.names().stream()
                .filter(name -> name.startsWith(ITEMS))
                .filter(name -> stored.get(Key.of(name.substring(ITEMS.length()))) == null)
                .forEach(storage::drop);
    }

    /** Keeps what was asked to be kept. */
    public Backup create(TableSnapshot snapshot, String name) {
        try (WriteBatch batch = new WriteBatch()) {
            Backup backup = keep(batch, snapshot, name, Backup.Type.USER, now(), Optional.empty());
            storage.commit(batch);
            return backup;
        }
    }

    /**
     * Keeps for 35 days what a table was when it was deleted, under the name that AWS gives such backups.
     *
     * @param deletion the batch that deletes the table; the backup is there when it has been committed
     */
    public Backup createOfDeleted(WriteBatch deletion, TableSnapshot snapshot) {
        String name = snapshot.definition().name() + "$DeletedTableBackup";
        Instant now = now();
        return keep(deletion, snapshot, name, Backup.Type.SYSTEM, now, Optional.of(now.plus(KEPT_AFTER_DELETION)));
    }

    private Backup keep(
            WriteBatch batch,
            TableSnapshot snapshot,
            String name,
            Backup.Type type,
            Instant created,
            Optional<Instant> expires) {
        String arn = newArn(snapshot.definition().arn(), created);
        batch.whenClosed(() -> dropUnlessKept(arn));
        Statistics copied = snapshot.copyInto(storage, storage.map(itemsOf(arn)));
        Backup backup =
                new Backup(arn, name, type, created, expires, snapshot.definition(), copied.items(), copied.bytes());
        batch.put(stored, Key.of(arn), backup.toItem());
        return backup;
    }

    private void dropUnlessKept(String arn) {
        if (stored.get(Key.of(arn)) == null) {
            storage.drop(itemsOf(arn));
        }
        taken.remove(arn);
    }

    /**
     * The backup that has the ARN.
     *
     * @throws dev.trestle.engine.error.ServiceException a BackupNotFoundException if there is none
     */
    public synchronized Backup get(String arn) {
        sweep();
        Item found = stored.get(Key.of(arn));
        if (found == null) {
            throw BackupErrors.backupNotFound(arn);
        }
        return Backup.of(found);
    }

    /** All backups whose ARNs come after the one given, in the order of ARNs: by table, then by time. */
    public synchronized List<Backup> after(String arn) {
        sweep();
        return scan(KeyRange.ALL.after(Key.of(arn)));
    }

    /**
     * Removes a backup.
     *
     * @throws dev.trestle.engine.error.ServiceException a BackupNotFoundException if there is none, a
     *     BackupInUseException if a table is being restored from it
     */
    public synchronized Backup delete(String arn) {
        Backup backup = get(arn);
        if (restoring.containsKey(arn)) {
            throw BackupErrors.backupInUse(arn);
        }
        forget(arn);
        return backup;
    }

    /**
     * Restores from a backup, which cannot be deleted meanwhile.
     *
     * @param work takes the backup and its items in the order of their keys
     * @throws dev.trestle.engine.error.ServiceException a BackupNotFoundException if there is none
     */
    public <T> T restore(String arn, BiFunction<Backup, Iterator<OrderedMap.Entry>, T> work) {
        Backup backup = begin(arn);
        try {
            return work.apply(backup, storage.map(itemsOf(arn)).scan(KeyRange.ALL, false));
        } finally {
            end(arn);
        }
    }

    private synchronized Backup begin(String arn) {
        Backup backup = get(arn);
        restoring.merge(arn, 1, Integer::sum);
        return backup;
    }

    private synchronized void end(String arn) {
        restoring.computeIfPresent(arn, (of, count) -> count == 1 ? null : count - 1);
    }

    /** Removes the backups that have expired. */
    public synchronized void sweep() {
        Instant now = clock.instant();
        for (Backup backup : scan(KeyRange.ALL)) {
            boolean expired = backup.expires().filter(end -> !end.isAfter(now)).isPresent();
            if (expired && !restoring.containsKey(backup.arn())) {
                forget(backup.arn());
            }
        }
    }

    private List<Backup> scan(KeyRange range) {
        List<Backup> found = new ArrayList<>();
        stored.scan(range, false).forEachRemaining(entry -> found.add(Backup.of(entry.item())));
        return found;
    }

    private void forget(String arn) {
        try (WriteBatch batch = new WriteBatch()) {
            batch.delete(stored, Key.of(arn));
            storage.commit(batch);
        }
        storage.drop(itemsOf(arn));
    }

    /**
     * As AWS's: the table's ARN, then the milliseconds since 1970 in 14 digits and 8 more, which count on from a random
     * number, so that backups of one millisecond are listed as they were made.
     */
    private String newArn(String tableArn, Instant created) {
        while (true) {
            String arn = String.format(
                    Locale.ROOT, "%s/backup/%014d-%08x", tableArn, created.toEpochMilli(), suffix.incrementAndGet());
            if (stored.get(Key.of(arn)) == null && taken.add(arn)) {
                return arn;
            }
        }
    }

    /** Answers show times in milliseconds, so a backup is listed from exactly the time that its description says. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String itemsOf(String arn) {
        return ITEMS + arn;
    }
}
