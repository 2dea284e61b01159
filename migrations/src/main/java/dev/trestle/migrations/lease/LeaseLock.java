package dev.trestle.migrations.lease;

import dev.trestle.migrations.partition.MigrationsPartition;
import dev.trestle.migrations.waiting.Backoff;
import dev.trestle.migrations.waiting.Timing;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The lock on a table's migrations: one item, acquired by conditional writes. Each acquisition counts up the fencing token,
 * also after a release, so that no two leases of a table are ever alike.
 */
public final class LeaseLock {

    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2));

    private final DynamoDbClient client;
    private final MigrationsPartition partition;
    private final LeaseSettings settings;
    private final Timing timing;

    public LeaseLock(DynamoDbClient client, MigrationsPartition partition, LeaseSettings settings, Timing timing) {
        this.client = client;
        this.partition = partition;
        this.settings = settings;
        this.timing = timing;
    }

    /**
     * Waits for the lease and takes it; closing it releases it.
     *
     * @param owner who takes it; no two processes may use the same text
     * @param progress is told once for whom this waits
     * @throws LeaseHeldException if somebody else holds it for longer than the settings say to wait
     */
    public Lease acquire(String owner, Consumer<String> progress) {
        AtomicReference<@Nullable LeaseRecord> holder = new AtomicReference<>();
        Optional<Lease> lease = timing.poll(BACKOFF, settings.waitAtMost(), () -> {
            Optional<LeaseRecord> found = read();
            if (found.filter(record -> record.owner().equals(owner) && record.isHeldAt(timing.now()))
                    .isPresent()) {
                // It was taken, and only the answer was lost.
                return found.map(taken -> new Lease(client, partition, settings.duration(), timing, taken));
            }
            if (found.isEmpty() || !found.get().isHeldAt(timing.now())) {
                return take(owner, found);
            }
            if (holder.getAndSet(found.get()) == null) {
                progress.accept("waiting for " + found.get().owner() + ", who migrates " + partition.tableName());
            }
            return Optional.empty();
        });
        return lease.orElseThrow(() -> new LeaseHeldException(
                partition.tableName(),
                Optional.ofNullable(holder.get())
                        .or(this::read)
                        .orElseGet(() -> new LeaseRecord("somebody", 0, Optional.empty())),
                settings.waitAtMost()));
    }

    /** The lock as it is now; empty if nobody ever held it. */
    public Optional<LeaseRecord> read() {
        return LeaseRecord.of(timing.patience()
                .answered(() -> client.getItem(get -> get.tableName(partition.tableName())
                        .key(partition.key(LeaseRecord.SORT_KEY))
                        .consistentRead(true)))
                .item());
    }

    /**
     * Takes a lease away from whoever held it when the record was read. The token counts up, so that a holder that is still
     * there writes no more.
     *
     * @return whether it was still as it was read; if not, nothing is changed
     */
    public boolean breakLease(LeaseRecord seen) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":one", AttributeValue.fromN("1"));
        String condition = unchangedSince(Optional.of(seen), values);
        UpdateItemRequest request = UpdateItemRequest.builder()
                .tableName(partition.tableName())
                .key(partition.key(LeaseRecord.SORT_KEY))
                .updateExpression("SET #token = #token + :one REMOVE #expires")
                .conditionExpression(condition)
                .expressionAttributeNames(Map.of("#expires", LeaseRecord.EXPIRES, "#token", LeaseRecord.TOKEN))
                .expressionAttributeValues(values)
                .build();
        try {
            timing.patience().answered(() -> client.updateItem(request));
            return true;
        } catch (ConditionalCheckFailedException somethingChanged) {
            return false;
        }
    }

    /** Takes a lease that nobody holds, unless it has changed since it was read. */
    private Optional<Lease> take(String owner, Optional<LeaseRecord> seen) {
        var expires = timing.now().plus(settings.duration());
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":owner", AttributeValue.fromS(owner));
        values.put(":expires", AttributeValue.fromS(expires.toString()));
        values.put(":zero", AttributeValue.fromN("0"));
        values.put(":one", AttributeValue.fromN("1"));
        UpdateItemRequest request = UpdateItemRequest.builder()
                .tableName(partition.tableName())
                .key(partition.key(LeaseRecord.SORT_KEY))
                .updateExpression(
                        "SET #owner = :owner, #expires = :expires, #token = if_not_exists(#token, :zero) + :one")
                .conditionExpression(unchangedSince(seen, values))
                .expressionAttributeNames(Map.of(
                        "#owner", LeaseRecord.OWNER, "#expires", LeaseRecord.EXPIRES, "#token", LeaseRecord.TOKEN))
                .expressionAttributeValues(values)
                .returnValues(ReturnValue.ALL_NEW)
                .build();
        try {
            LeaseRecord taken = LeaseRecord.of(timing.patience()
                            .answered(() -> client.updateItem(request))
                            .attributes())
                    .orElseThrow(() -> new IllegalStateException("a lock without a token right after it was written"));
            return Optional.of(new Lease(client, partition, settings.duration(), timing, taken));
        } catch (ConditionalCheckFailedException | TransactionConflictException somebodyWasQuicker) {
            return Optional.empty();
        }
    }

    private static String unchangedSince(Optional<LeaseRecord> seen, Map<String, AttributeValue> values) {
        if (seen.isEmpty()) {
            return "attribute_not_exists(#token)";
        }
        values.put(":seenToken", AttributeValue.fromN(Long.toString(seen.get().token())));
        if (seen.get().expires().isEmpty()) {
            return "#token = :seenToken AND attribute_not_exists(#expires)";
        }
        values.put(
                ":seenExpires", AttributeValue.fromS(seen.get().expires().get().toString()));
        return "#token = :seenToken AND #expires = :seenExpires";
    }
}
