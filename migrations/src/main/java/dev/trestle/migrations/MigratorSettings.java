package dev.trestle.migrations;

import dev.trestle.migrations.checkpoint.Checkpoints;
import dev.trestle.migrations.history.History;
import dev.trestle.migrations.lease.Lease;
import dev.trestle.migrations.lease.LeaseLock;
import dev.trestle.migrations.lease.LeaseSettings;
import dev.trestle.migrations.partition.MigrationsPartition;
import dev.trestle.migrations.step.Limits;
import dev.trestle.migrations.table.TableSetup;
import dev.trestle.migrations.waiting.Timing;
import dev.trestle.table.schema.Design;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What a migrator works on, and how.
 *
 * @param client reaches the table
 * @param tableName the table
 * @param design its design
 * @param migrations the migrations of the application
 * @param listener hears how they get on
 * @param timing the time
 * @param leases how long things take around the lease
 * @param waitAtMost how long to wait for one change of the table
 * @param within how long a whole run may take; empty for any time
 */
record MigratorSettings(
        DynamoDbClient client,
        String tableName,
        Design design,
        Migrations migrations,
        MigrationListener listener,
        Timing timing,
        LeaseSettings leases,
        Duration waitAtMost,
        Optional<Duration> within) {

    MigratorSettings with(MigrationListener newListener) {
        return new MigratorSettings(
                client, tableName, design, migrations, newListener, timing, leases, waitAtMost, within);
    }

    MigratorSettings with(Timing newTiming) {
        return new MigratorSettings(
                client, tableName, design, migrations, listener, newTiming, leases, waitAtMost, within);
    }

    MigratorSettings with(LeaseSettings newLeases) {
        return new MigratorSettings(
                client, tableName, design, migrations, listener, timing, newLeases, waitAtMost, within);
    }

    MigratorSettings waitingAtMost(Duration time) {
        return new MigratorSettings(client, tableName, design, migrations, listener, timing, leases, time, within);
    }

    MigratorSettings within(Duration time) {
        return new MigratorSettings(
                client, tableName, design, migrations, listener, timing, leases, waitAtMost, Optional.of(time));
    }

    MigrationCode code() {
        return new MigrationCode(client, tableName, design);
    }

    History history() {
        return new History(client, partition(), timing);
    }

    Checkpoints checkpoints() {
        return new Checkpoints(client, partition(), timing);
    }

    TableSetup setup() {
        return new TableSetup(client, tableName, design, timing);
    }

    LeaseLock lock() {
        return new LeaseLock(client, partition(), leases, timing);
    }

    /** Waits for the lease, but no longer than the run may take. */
    Lease acquire(Limits limits) {
        LeaseSettings bounded = leases.waitingAtMost(limits.atMost(leases.waitAtMost(), timing));
        return new LeaseLock(client, partition(), bounded, timing).acquire(ProcessName.unique(), listener::progress);
    }

    /** The limits of a run that begins now. */
    Limits limits() {
        return new Limits(waitAtMost, within.map(time -> timing.now().plus(time)));
    }

    /** The place of a migration in the list, from 1. */
    int order(Migration migration) {
        return migrations.inOrder().indexOf(migration) + 1;
    }

    private MigrationsPartition partition() {
        return new MigrationsPartition(tableName, design.partitionKey(), design.sortKey());
    }
}
