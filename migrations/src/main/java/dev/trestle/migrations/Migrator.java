package dev.trestle.migrations;

import dev.trestle.migrations.history.HistorySnapshot;
import dev.trestle.migrations.lease.Lease;
import dev.trestle.migrations.lease.LeaseHeldException;
import dev.trestle.migrations.lease.LeaseRecord;
import dev.trestle.migrations.lease.LeaseSettings;
import dev.trestle.migrations.step.Limits;
import dev.trestle.migrations.table.TableMissingException;
import dev.trestle.migrations.waiting.Sleeper;
import dev.trestle.migrations.waiting.Timing;
import dev.trestle.table.schema.Design;
import java.time.Clock;
import java.time.Duration;
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
 * <p>Looking takes the permission {@code dynamodb:Query} alone, planning {@code DescribeTable} and what describes the settings. Migrating also takes {@code GetItem}, {@code PutItem}, {@code
 * UpdateItem}, {@code DeleteItem}, {@code ConditionCheckItem}, {@code DescribeTable} and, for what they make, {@code
 * CreateTable} and {@code UpdateTable}. See "Amazon DynamoDB Transactions: How it works" in the Amazon DynamoDB Developer
 * Guide for how each write is bound to the lease.
 */
public final class Migrator {

    private static final Duration WAIT = Duration.ofHours(1);

    private final MigratorSettings settings;

    private Migrator(MigratorSettings settings) {
        this.settings = settings;
    }

    /** A migrator of that table, which nobody listens to and which takes the system's time. */
    public static Migrator of(DynamoDbClient client, String tableName, Design design, Migrations migrations) {
        return new Migrator(new MigratorSettings(
                client,
                tableName,
                design,
                migrations,
                MigrationListener.SILENT,
                Timing.system(),
                LeaseSettings.STANDARD,
                WAIT,
                Optional.empty()));
    }

    /** The same migrator with a listener in place of the one it had. */
    public Migrator with(MigrationListener listener) {
        return new Migrator(settings.with(listener));
    }

    /** The same migrator with another clock, for everything that it measures and writes. */
    public Migrator with(Clock clock) {
        return new Migrator(settings.with(new Timing(clock, settings.timing().sleeper())));
    }

    /** The same migrator with another way to let time pass. */
    public Migrator with(Sleeper sleeper) {
        return new Migrator(settings.with(new Timing(settings.timing().clock(), sleeper)));
    }

    /** The same migrator that waits this long, 2 minutes unless set, for another process that migrates the table. */
    public Migrator waitingForOthersAtMost(Duration time) {
        return new Migrator(settings.with(settings.leases().waitingAtMost(time)));
    }

    /** The same migrator that waits this long, 1 hour unless set, for one change of the table, such as an index. */
    public Migrator waitingForChangesAtMost(Duration time) {
        return new Migrator(settings.waitingAtMost(time));
    }

    /**
     * The same migrator whose runs take this long at most, waiting included, but for the request under way. What is left then
     * goes on with the next run; this one ends with a {@link MigrationInProgressException}.
     */
    public Migrator within(Duration time) {
        return new Migrator(settings.within(time));
    }

    /** The migrations of the application. */
    public Migrations migrations() {
        return settings.migrations();
    }

    /** The table. */
    public String tableName() {
        return settings.tableName();
    }

    /**
     * How each migration stands: those of the list in their order, then those that only the table knows. Changes nothing.
     * Where there is no table yet, all are pending.
     *
     * @throws dev.trestle.migrations.table.TableMismatchException if the table's keys are not those of the design
     * @throws dev.trestle.migrations.history.UnreadableHistoryException if the history is of an unknown form
     */
    public List<MigrationStatus> status() {
        return selection(read().orElse(HistorySnapshot.EMPTY))
                .status(settings.timing().now());
    }

    /**
     * What migrating would do, and what it would cost. Changes nothing at all: neither is the table made nor the lease taken.
     *
     * @param counting whether to read the whole table where that tells which items would be changed; costs a scan for each
     *     pass over it
     * @throws UnknownMigrationException if the list does not have the migration of the extent
     * @throws IrreversibleMigrationException if a migration that would be rolled back has no down
     * @throws InvalidMigrationException if a migration fails to say what it does
     */
    public MigrationPlan plan(Direction direction, Extent extent, boolean counting) {
        Selection selection = selection(read().orElse(HistorySnapshot.EMPTY));
        List<Migration> chosen = direction == Direction.UP ? selection.toApply(extent) : selection.toRollBack(extent);
        return new Planning(settings, counting).plan(direction, chosen, selection);
    }

    /**
     * Gets the table ready for the application: makes it if there is none, waits until it is ACTIVE, and applies what never
     * ran, failed or was interrupted, in the order of the list. What was rolled back stays so. Costs one read if nothing
     * is to do.
     *
     * @throws MigrationFailedException if a migration fails
     * @throws MigrationInProgressException if it takes longer than {@link #within}
     * @throws dev.trestle.migrations.lease.LeaseHeldException if another process migrates for too long
     * @throws dev.trestle.migrations.lease.LeaseLostException if this process stalled for so long that it lost its lease
     * @throws dev.trestle.migrations.table.TableMismatchException if the table's keys are not those of the design
     */
    public MigrationReport prepare() {
        return apply(Selection::outstanding);
    }

    /**
     * Makes sure that the table is there, that nothing is left to {@link #prepare()}, and that no migration was changed after
     * it was applied. Changes nothing.
     *
     * @throws TableMissingException if there is no table
     * @throws PendingMigrationsException if a migration is not applied, other than by a rollback
     * @throws ChangedMigrationsException if the code of a migration is not what was applied
     * @throws dev.trestle.migrations.table.TableMismatchException if the table's keys are not those of the design
     */
    public void validate() {
        Selection selection = selection(existing());
        List<String> outstanding =
                selection.outstanding().stream().map(Migration::name).toList();
        if (!outstanding.isEmpty()) {
            throw new PendingMigrationsException(
                    settings.tableName(),
                    selection.status(settings.timing().now()).stream()
                            .filter(status -> outstanding.contains(status.name()))
                            .map(status -> status.name() + " (" + status.state() + ")")
                            .collect(Collectors.joining(", ")));
        }
        List<Migration> changed = selection.changed();
        if (!changed.isEmpty()) {
            throw new ChangedMigrationsException(
                    settings.tableName(), changed.stream().map(Migration::name).collect(Collectors.joining(", ")));
        }
    }

    /** Does the same as {@link #prepare()}, and also applies again what was rolled back. */
    public MigrationReport up() {
        return up(Extent.ALL);
    }

    /**
     * Does the same as {@link #up()}, as far as that goes.
     *
     * @throws UnknownMigrationException if the list does not have the migration of the extent
     */
    public MigrationReport up(Extent extent) {
        return apply(selection -> selection.toApply(extent));
    }

    /**
     * Rolls back migrations that are applied, or were begun, newest first. They stay rolled back until somebody calls {@link
     * #up()}. Migrations that only the table knows are left alone.
     *
     * @throws UnknownMigrationException if the list does not have the migration of the extent
     * @throws IrreversibleMigrationException if one of them has no down; then none is rolled back
     * @throws MigrationFailedException if a rollback fails
     * @throws MigrationInProgressException if it takes longer than {@link #within}
     * @throws TableMissingException if there is no table
     */
    public MigrationReport down(Extent extent) {
        if (selection(existing()).toRollBack(extent).isEmpty()) {
            return MigrationReport.NOTHING;
        }
        Limits limits = settings.limits();
        try (Lease lease = settings.acquire(limits)) {
            return new MigrationReport(false, List.of(), rollBack(new MigrationRun(settings, lease, limits), extent));
        }
    }

    /**
     * Rolls back the last migrations that are applied, and applies them again, while nobody else can come between.
     *
     * @param number how many, at least 1
     * @throws IrreversibleMigrationException if one of them has no down; then none is rolled back
     * @throws MigrationFailedException if one fails
     * @throws TableMissingException if there is no table
     */
    public MigrationReport redo(int number) {
        Extent extent = Extent.steps(number);
        if (selection(existing()).toRollBack(extent).isEmpty()) {
            return MigrationReport.NOTHING;
        }
        Limits limits = settings.limits();
        try (Lease lease = settings.acquire(limits)) {
            MigrationRun run = new MigrationRun(settings, lease, limits);
            List<String> rolledBack = rollBack(run, extent);
            List<Migration> again = settings.migrations().inOrder().stream()
                    .filter(migration -> rolledBack.contains(migration.name()))
                    .toList();
            return new MigrationReport(false, carryOut(run, Direction.UP, again, selection(existing())), rolledBack);
        }
    }

    /**
     * Takes the code that applied migrations have now for what was applied, after {@link #validate} has found that it changed.
     * Runs nothing.
     *
     * @return the migrations that had changed
     * @throws TableMissingException if there is no table
     */
    public List<String> repair() {
        if (selection(existing()).changed().isEmpty()) {
            return List.of();
        }
        try (Lease lease = settings.acquire(settings.limits())) {
            return new Housekeeping(settings, lease).repair(selection(existing()));
        }
    }

    /**
     * Takes migrations for done that were never begun, without running them: for a table that had what they do before Trestle
     * came.
     *
     * @param last the last of them, with all before it
     * @return those that were not begun before
     * @throws UnknownMigrationException if the list has no such migration
     * @throws TableMissingException if there is no table
     */
    public List<String> baseline(String last) {
        List<Migration> chosen = selection(existing()).toApply(Extent.to(last));
        if (chosen.isEmpty()) {
            return List.of();
        }
        try (Lease lease = settings.acquire(settings.limits())) {
            return new Housekeeping(settings, lease).baseline(chosen, selection(existing()));
        }
    }

    /** Who holds the lease on the table's migrations, or held it last; empty if nobody ever did. Changes nothing. */
    public Optional<LeaseRecord> lease() {
        return read().flatMap(HistorySnapshot::lock);
    }

    /** Whether that lease is held now, by this migrator's clock. */
    public boolean isHeld(LeaseRecord lease) {
        return lease.isHeldAt(settings.timing().now());
    }

    /**
     * Frees the lease of a process that died, rather than to wait for its end. A process that is alive after all stops before
     * its next write.
     *
     * @param force whether to free one that may still be alive, as its time is not over
     * @return whose it was; empty if nobody held it
     * @throws LeaseHeldException if its time is not over and force is not given; nothing is changed
     * @throws TableMissingException if there is no table
     */
    public Optional<LeaseRecord> unlock(boolean force) {
        Optional<LeaseRecord> found =
                existing().lock().filter(record -> record.expires().isPresent());
        if (found.isEmpty()) {
            return found;
        }
        if (isHeld(found.get()) && !force) {
            throw new LeaseHeldException(settings.tableName(), found.get(), Duration.ZERO);
        }
        // A holder that is alive extends its lease now and then; one more look is enough.
        if (settings.lock().breakLease(found.get())) {
            return found;
        }
        Optional<LeaseRecord> again = existing().lock();
        return again.filter(record -> settings.lock().breakLease(record));
    }

    private MigrationReport apply(Function<Selection, List<Migration>> choice) {
        Limits limits = settings.limits();
        Optional<HistorySnapshot> history = read();
        boolean created = history.isEmpty() && settings.setup().create(limits);
        if (choice.apply(selection(history.orElse(HistorySnapshot.EMPTY))).isEmpty()) {
            return new MigrationReport(created, List.of(), List.of());
        }
        try (Lease lease = settings.acquire(limits)) {
            // Somebody else may have applied them since the first look.
            Selection selection = selection(existing());
            List<Migration> chosen = choice.apply(selection);
            return new MigrationReport(
                    created,
                    carryOut(new MigrationRun(settings, lease, limits), Direction.UP, chosen, selection),
                    List.of());
        }
    }

    private List<String> rollBack(MigrationRun run, Extent extent) {
        Selection selection = selection(existing());
        return carryOut(run, Direction.DOWN, selection.toRollBack(extent), selection);
    }

    private List<String> carryOut(MigrationRun run, Direction direction, List<Migration> chosen, Selection selection) {
        // All of them before the first one runs: if one has no way back, none is rolled back.
        List<Assignment> assignments = chosen.stream()
                .map(migration -> Assignment.of(settings, migration, direction, selection.entry(migration)))
                .toList();
        announce(chosen, direction);
        assignments.forEach(run::carryOut);
        return chosen.stream().map(Migration::name).toList();
    }

    private void announce(List<Migration> chosen, Direction direction) {
        if (!chosen.isEmpty()) {
            settings.listener().planned(chosen.stream().map(Migration::name).toList(), direction);
        }
    }

    private HistorySnapshot existing() {
        return read().orElseThrow(() -> new TableMissingException(settings.tableName()));
    }

    private Optional<HistorySnapshot> read() {
        if (settings.design().sortKey().isEmpty() || !settings.design().takesTextKeys()) {
            return withoutHistory();
        }
        try {
            return settings.history().read();
        } catch (DynamoDbException e) {
            // The query names the keys of the design: this is what DynamoDB says if the table has others.
            if (e.awsErrorDetails() != null
                    && "ValidationException".equals(e.awsErrorDetails().errorCode())) {
                settings.setup().checkKeys();
            }
            throw e;
        }
    }

    /** A history takes several items under one partition key, and texts as keys. */
    private Optional<HistorySnapshot> withoutHistory() {
        if (!settings.migrations().inOrder().isEmpty()) {
            throw new InvalidMigrationException("the table " + settings.tableName() + " has the key "
                    + settings.design().typedKeyAttributes()
                    + ", and migrations are kept in a table whose partition key and sort key are both texts; change it"
                    + " without migrations");
        }
        try {
            settings.setup().checkKeys();
            return Optional.of(HistorySnapshot.EMPTY);
        } catch (ResourceNotFoundException noTableYet) {
            return Optional.empty();
        }
    }

    private Selection selection(HistorySnapshot history) {
        return new Selection(settings.migrations(), history, settings.code());
    }
}
