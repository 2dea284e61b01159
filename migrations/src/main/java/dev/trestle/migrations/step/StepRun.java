package dev.trestle.migrations.step;

import dev.trestle.migrations.checkpoint.CheckpointKey;
import dev.trestle.migrations.checkpoint.Checkpoints;
import dev.trestle.migrations.lease.Lease;
import dev.trestle.migrations.waiting.Timing;
import dev.trestle.table.schema.Design;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What a step has at hand while it is carried out. Used by one thread, where nothing else is said. */
public final class StepRun {

    private final Place place;
    private final CheckpointKey key;
    private final Lease lease;
    private final Limits limits;
    private final TransactWriteItem markOfDone;
    private boolean done;

    /**
     * Where a step is carried out.
     *
     * @param client reaches the table
     * @param tableName its name
     * @param design its design
     * @param checkpoints its checkpoints
     * @param timing the time
     * @param now when the migration began
     * @param progress hears what is waited for
     * @param passes hears how passes over the table get on
     */
    public record Place(
            DynamoDbClient client,
            String tableName,
            Design design,
            Checkpoints checkpoints,
            Timing timing,
            Instant now,
            Consumer<String> progress,
            Consumer<BackfillProgress> passes) {}

    public StepRun(Place place, CheckpointKey key, Lease lease, Limits limits, TransactWriteItem markOfDone) {
        this.place = place;
        this.key = key;
        this.lease = lease;
        this.limits = limits;
        this.markOfDone = markOfDone;
    }

    /** The client, for reads, and for writes that look after the lease by themselves. */
    public DynamoDbClient client() {
        return place.client();
    }

    /** The table's name. */
    public String tableName() {
        return place.tableName();
    }

    /** The table's design. */
    public Design design() {
        return place.design();
    }

    /** The time. */
    public Timing timing() {
        return place.timing();
    }

    /** When the migration began: one time for all that it writes. */
    public Instant now() {
        return place.now();
    }

    /** The lease. */
    public Lease lease() {
        return lease;
    }

    /** Where this step keeps how far it is. */
    public Checkpoints checkpoints() {
        return place.checkpoints();
    }

    /** What its checkpoints are kept under. */
    public CheckpointKey key() {
        return key;
    }

    /** How long it may wait. */
    public Limits limits() {
        return limits;
    }

    /** Says what is waited for. */
    public void progress(String message) {
        place.progress().accept(message);
    }

    /** Says how a pass over the table gets on. */
    public void progress(BackfillProgress progress) {
        place.passes().accept(progress);
    }

    /**
     * Stops the step if it may not go on. For any thread.
     *
     * @throws dev.trestle.migrations.lease.LeaseLostException if the lease is lost
     * @throws TimeOverException if the time is over that the whole run may take
     */
    public void ensureMayGoOn() {
        limits.ensureNotOver(place.timing());
        lease.ensureHeld();
    }

    /**
     * Makes the writes that are all of this step, at most 50, and remembers in the same transaction that it is done: they are
     * never made twice.
     *
     * @throws dev.trestle.migrations.lease.LeaseLostException if the lease is lost; nothing is written
     */
    public void finish(List<TransactWriteItem> writes) {
        List<TransactWriteItem> all = new ArrayList<>(writes);
        all.add(markOfDone);
        lease.write(all);
        done = true;
    }

    /** Whether the table knows already that this step is done. */
    public boolean isDone() {
        return done;
    }
}
