package dev.trestle.engine.table.backup;

import dev.trestle.engine.error.BackupErrors;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.table.TableSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * The backups of all tables, each with its items in a map of its own in storage. They outlive their tables. Thread-safe.
 * See <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CreateBackup.html">Backing up and restoring
 * DynamoDB tables with DynamoDB: How it works</a>.
 */
public final class TableBackups {

    /** How long AWS keeps what is left of a deleted table. */
    private static final Duration KEPT_AFTER_DELETION = Duration.ofDays(35);

    private final Storage storage;
    private final Clock clock;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    // Both are guarded by this object. Nothing is read or written in storage meanwhile but whole maps dropped.
    private final NavigableMap<String, Backup> byArn = new TreeMap<>();
    private final Map<String, Integer> restoring = new HashMap<>();

    /** No backups yet; the clock dates them and says which have expired. */
    public TableBackups(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** Keeps what was asked to be kept. */
    public Backup create(TableSnapshot snapshot, String name) {
        return keep(snapshot, name, Backup.Type.USER, now(), Optional.empty());
    }

    /** Keeps for 35 days what a table was when it was deleted, under the name that AWS gives such backups. */
    public Backup createOfDeleted(TableSnapshot snapshot) {
        String name = snapshot.definition().name() + "$DeletedTableBackup";
        Instant now = now();
        return keep(snapshot, name, Backup.Type.SYSTEM, now, Optional.of(now.plus(KEPT_AFTER_DELETION)));
    }

    private Backup keep(
            TableSnapshot snapshot, String name, Backup.Type type, Instant created, Optional<Instant> expires) {
        String arn = newArn(snapshot.definition().arn(), created);
        try {
            snapshot.copyInto(storage, storage.map(storageName(arn)));
        } catch (RuntimeException e) {
            forget(arn);
            throw e;
        }
        Backup backup = new Backup(
                arn,
                name,
                type,
                created,
                expires,
                snapshot.definition(),
                snapshot.entries().size(),
                snapshot.bytes());
        synchronized (this) {
            byArn.put(arn, backup);
        }
        return backup;
    }

    /**
     * The backup that has the ARN.
     *
     * @throws dev.trestle.engine.error.ServiceException a BackupNotFoundException if there is none
     */
    public synchronized Backup get(String arn) {
        forgetExpired();
        Backup backup = byArn.get(arn);
        if (backup == null) {
            throw BackupErrors.backupNotFound(arn);
        }
        return backup;
    }

    /** All backups whose ARNs come after the one given, in the order of ARNs: by table, then by time. */
    public synchronized List<Backup> after(String arn) {
        forgetExpired();
        return List.copyOf(byArn.tailMap(arn, false).values());
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
        byArn.remove(arn);
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
            return work.apply(backup, storage.map(storageName(arn)).scan(KeyRange.ALL, false));
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

    private synchronized void forgetExpired() {
        Instant now = clock.instant();
        byArn.values().removeIf(backup -> {
            boolean expired = !restoring.containsKey(backup.arn())
                    && backup.expires().filter(end -> !end.isAfter(now)).isPresent();
            if (expired) {
                forget(backup.arn());
            }
            return expired;
        });
    }

    private void forget(String arn) {
        storage.drop(storageName(arn));
        taken.remove(arn);
    }

    /** As AWS's: the table's ARN, then the milliseconds since 1970 in 14 digits and 8 random ones. */
    private String newArn(String tableArn, Instant created) {
        while (true) {
            String random = UUID.randomUUID().toString().substring(0, 8);
            String arn = String.format(Locale.ROOT, "%s/backup/%014d-%s", tableArn, created.toEpochMilli(), random);
            if (taken.add(arn)) {
                return arn;
            }
        }
    }

    /** Answers show times in milliseconds, so a backup is listed from exactly the time that its description says. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String storageName(String arn) {
        return "backup/" + arn;
    }
}
