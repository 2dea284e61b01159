package dev.trestle.migrations;

import dev.trestle.migrations.history.History;
import dev.trestle.migrations.history.HistorySnapshot;
import dev.trestle.migrations.lease.Lease;
import dev.trestle.migrations.lease.LeaseLock;
import dev.trestle.migrations.lease.LeaseSettings;
import dev.trestle.migrations.partition.MigrationsPartition;
import dev.trestle.migrations.table.TableMissingException;
import dev.trestle.migrations.table.TableSetup;
import dev.trestle.migrations.waiting.Sleeper;
import dev.trestle.migrations.waiting.Timing;
import dev.trestle.table.schema.Design;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * Runs the migrations of one table. However many migrators of however many processes work at once, each migration runs
 * once: a lease in the table lets one work and the others wait. Immutable and safe for use by many threads.
 *
 * <p>The history is in the table itself: an item with the partition key {@code #MIGRATIONS} and the migration's name as
 * sort key, written before the migration begins and again when it has ended. An item without further attributes, as the
 * Goldstack template for Node.js writes it, is a migration that is done.
 *
 * <p>Looking takes the permission {@code dynamodb:Query} alone. Migrating also takes {@code GetItem}, {@code PutItem}, {@code
 * UpdateItem}, {@code DeleteItem}, {@code ConditionCheckItem}, {@code DescribeTable} and, for what they make, {@code
 * CreateTable} and {@code UpdateTable}. See "Amazon DynamoDB Transactions: How it works" in the Amazon DynamoDB Developer
 * Guide for how each write is bound to the lease.
 */
public final class Migrator {

    private static final Duration INDEX_WAIT = Duration.ofHours(1);

    private final DynamoDbClient client;
    private final String tableName;
    private final Design design;
    private final Migrations migrations;
    private final MigrationListener listener;
    private final Timing timing;
    private final LeaseSettings leases;
    private final Duration indexWait;

    private Migrator(
            DynamoDbClient client,
            String tableName,
            Design design,
            Migrations migrations,
            MigrationListener listener,
            Timing timing,
            LeaseSettings leases,
            Duration indexWait) {
        this.client = client;
        this.tableName = tableName;
        this.design = design;
        this.migrations = migrations;
        this.listener = listener;
        this.timing = timing;
        this.leases = leases;
        this.indexWait = indexWait;
    }

    /** A migrator of that table, which nobody listens to and which takes the system's time. */
    public static Migrator of(DynamoDbClient client, String tableName, Design design, Migrations migrations) {
        return new Migrator(
                client,
                tableName,
                design,
                migrations,
                MigrationListener.SILENT,
                Timing.system(),
                LeaseSettings.STANDARD,
                INDEX_WAIT);
    }

    /** The same migrator with a listener in place of the one it had. */
    public Migrator with(MigrationListener newListener) {
        return new Migrator(client, tableName, design, migrations, newListener, timing, leases, indexWait);
    }

    /** The same migrator with another clock, for everything that it measures and writes. */
    public Migrator with(Clock clock) {
        return new Migrator(
                client,
                tableName,
                design,
                migrations,
                listener,
                new Timing(clock, timing.sleeper()),
                leases,
                indexWait);
    }

    /** The same migrator with another way to let time pass. */
    public Migrator with(Sleeper sleeper) {
        return new Migrator(
                client,
                tableName,
                design,
                migrations,
                listener,
                new Timing(timing.clock(), sleeper),
                leases,
                indexWait);
    }

    /** The same migrator that waits this long, 2 minutes unless set, for another process that migrates the table. */
    public Migrator waitingForOthersAtMost(Duration time) {
        return new Migrator(
                client, tableName, design, migrations, listener, timing, leases.waitingAtMost(time), indexWait);
    }

    /** The same migrator that waits this long, 1 hour unless set, for an index to get ready or to be gone. */
    public Migrator waitingForIndexesAtMost(Duration time) {
        return new Migrator(client, tableName, design, migrations, listener, timing, leases, time);
    }

    /**
     * How each migration stands: those of the list in their order, then those that only the table knows. Changes nothing.
     * Where there is no table yet, all are pending.
     *
     * @throws dev.trestle.migrations.table.TableMismatchException if the table's keys are not those of the design
     * @throws dev.trestle.migrations.history.UnreadableHistoryException if the history is of an unknown form
     */
    public List<MigrationStatus> status() {
        return plan(read().orElse(HistorySnapshot.EMPTY)).status(timing.now());
    }

    /**
     * Gets the table ready for the application: makes it if there is none, waits until it is ACTIVE, and applies what never
     * ran, failed or was interrupted, in the order of the list. What was rolled back stays so. Costs one read if nothing
     * is to do.
     *
     * @throws MigrationFailedException if a migration fails
     * @throws dev.trestle.migrations.lease.LeaseHeldException if another process migrates for too long
     * @throws dev.trestle.migrations.lease.LeaseLostException if this process stalled for so long that it lost its lease
     * @throws dev.trestle.migrations.table.TableMismatchException if the table's keys are not those of the design
     */
    public MigrationReport prepare() {
        return apply(MigrationPlan::outstanding);
    }

    /**
     * Makes sure that the table is there and that nothing is left to {@link #prepare()}. Changes nothing.
     *
     * @throws TableMissingException if there is no table
     * @throws PendingMigrationsException if a migration is not applied, other than by a rollback
     * @throws dev.trestle.migrations.table.TableMismatchException if the table's keys are not those of the design
     */
    public void validate() {
        MigrationPlan plan = plan(existing());
        List<Migration> outstanding = plan.outstanding();
        if (!outstanding.isEmpty()) {
            List<String> names = outstanding.stream().map(Migration::name).toList();
            throw new PendingMigrationsException(
                    tableName,
                    plan.status(timing.now()).stream()
                            .filter(status -> names.contains(status.name()))
                            .map(status -> status.name() + " (" + status.state() + ")")
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Does the same as {@link #prepare()}, and also applies again what was rolled back. */
    public MigrationReport up() {
        return apply(MigrationPlan::notApplied);
    }

    /**
     * Does the same as {@link #up()} for the migrations of the list up to that one.
     *
     * @throws UnknownMigrationException if the list has no such migration
     */
    public MigrationReport upTo(String name) {
        if (migrations.named(name).isEmpty()) {
            throw new UnknownMigrationException(
                    name,
                    migrations.inOrder().stream().map(Migration::name).toList().toString());
        }
        return apply(plan -> plan.notAppliedUpTo(name));
    }

    /**
     * Rolls back the last migrations that are applied, or were begun, newest first; fewer if there are fewer. They stay
     * rolled back until somebody calls {@link #up()}. Migrations that only the table knows are left alone.
     *
     * @param steps how many, at least 1
     * @throws IrreversibleMigrationException if one of them has no down; then none is rolled back
     * @throws MigrationFailedException if a rollback fails
     * @throws TableMissingException if there is no table
     */
    public MigrationReport down(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("the number of migrations to roll back is at least 1, not " + steps);
        }
        if (plan(existing()).lastApplied(steps).isEmpty()) {
            return MigrationReport.NOTHING;
        }
        try (Lease lease = acquire()) {
            List<Migration> chosen = plan(existing()).lastApplied(steps);
            for (Migration migration : chosen) {
                wayBack(migration);
            }
            List<String> rolledBack = new ArrayList<>();
            MigrationRun run = begin(lease, chosen, Direction.DOWN);
            for (Migration migration : chosen) {
                run.down(migration, wayBack(migration), order(migration));
                rolledBack.add(migration.name());
            }
            return new MigrationReport(false, List.of(), rolledBack);
        }
    }

    private MigrationReport apply(Function<MigrationPlan, List<Migration>> choice) {
        Optional<HistorySnapshot> history = read();
        boolean created = history.isEmpty() && setup().create();
        if (choice.apply(plan(history.orElse(HistorySnapshot.EMPTY))).isEmpty()) {
            return new MigrationReport(created, List.of(), List.of());
        }
        try (Lease lease = acquire()) {
            // Somebody else may have applied them since the first look.
            List<Migration> chosen = choice.apply(plan(existing()));
            List<String> applied = new ArrayList<>();
            MigrationRun run = begin(lease, chosen, Direction.UP);
            for (Migration migration : chosen) {
                run.up(migration, order(migration));
                applied.add(migration.name());
            }
            return new MigrationReport(created, applied, List.of());
        }
    }

    private MigrationRun begin(Lease lease, List<Migration> chosen, Direction direction) {
        if (!chosen.isEmpty()) {
            listener.planned(chosen.stream().map(Migration::name).toList(), direction);
        }
        return new MigrationRun(client, tableName, design, history(), lease, listener, timing, indexWait);
    }

    private Lease acquire() {
        return new LeaseLock(client, partition(), leases, timing).acquire(ProcessName.unique(), listener::progress);
    }

    private HistorySnapshot existing() {
        return read().orElseThrow(() -> new TableMissingException(tableName));
    }

    private Optional<HistorySnapshot> read() {
        if (design.sortKey().isEmpty() || !design.takesTextKeys()) {
            return withoutHistory();
        }
        try {
            return history().read();
        } catch (DynamoDbException e) {
            // The query names the keys of the design: this is what DynamoDB says if the table has others.
            if (e.awsErrorDetails() != null
                    && "ValidationException".equals(e.awsErrorDetails().errorCode())) {
                setup().checkKeys();
            }
            throw e;
        }
    }

    /** A history takes several items under one partition key, and texts as keys. */
    private Optional<HistorySnapshot> withoutHistory() {
        if (!migrations.inOrder().isEmpty()) {
            throw new InvalidMigrationException("the table " + tableName + " has the key " + design.typedKeyAttributes()
                    + ", and migrations are kept in a table whose partition key and sort key are both texts; change it"
                    + " without migrations");
        }
        try {
            setup().checkKeys();
            return Optional.of(HistorySnapshot.EMPTY);
        } catch (ResourceNotFoundException noTableYet) {
            return Optional.empty();
        }
    }

    private MigrationWork wayBack(Migration migration) {
        return migration.downWork().orElseThrow(() -> new IrreversibleMigrationException(tableName, migration.name()));
    }

    private int order(Migration migration) {
        return migrations.inOrder().indexOf(migration) + 1;
    }

    private MigrationPlan plan(HistorySnapshot history) {
        return new MigrationPlan(migrations, history);
    }

    private History history() {
        return new History(client, partition());
    }

    private TableSetup setup() {
        return new TableSetup(client, tableName, design, timing);
    }

    private MigrationsPartition partition() {
        return new MigrationsPartition(tableName, design.partitionKey(), design.sortKey());
    }
}
