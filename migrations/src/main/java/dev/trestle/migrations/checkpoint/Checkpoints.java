package dev.trestle.migrations.checkpoint;

import dev.trestle.migrations.lease.Lease;
import dev.trestle.migrations.partition.MigrationsPartition;
import dev.trestle.migrations.waiting.Patience;
import dev.trestle.migrations.waiting.Timing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The checkpoints of a table: items beside the history, one for each segment of a pass that is under way, each written
 * under the condition that the lease is held.
 */
public final class Checkpoints {

    private static final String MIGRATION = "migration";
    private static final String SEGMENT = "segment";
    private static final String SEGMENTS = "segments";
    private static final String AFTER = "after";
    private static final String DONE = "done";
    private static final String READ = "read";
    private static final String MATCHED = "matched";
    private static final String CHANGED = "changed";
    private static final String FAILED = "failed";
    private static final String KEY = "key";
    private static final String REASON = "reason";

    /** A transaction takes 100 actions, one of which is the condition on the lease. */
    private static final int DELETED_AT_ONCE = 50;

    private final DynamoDbClient client;
    private final MigrationsPartition partition;
    private final Timing timing;

    public Checkpoints(DynamoDbClient client, MigrationsPartition partition, Timing timing) {
        this.client = client;
        this.partition = partition;
        this.timing = timing;
    }

    /** The checkpoints of a step, by segment; none if it was never begun. */
    public Map<Integer, Checkpoint> of(CheckpointKey key) {
        Map<Integer, Checkpoint> found = new HashMap<>();
        String prefix = CheckpointKey.prefix(key.migration());
        for (Map<String, AttributeValue> item : query(prefix)) {
            int segment = (int) number(item, SEGMENT);
            if (key.sortKey(segment).equals(sortKey(item))) {
                found.put(segment, checkpoint(item));
            }
        }
        return found;
    }

    /**
     * Keeps a checkpoint in place of the one before.
     *
     * @throws dev.trestle.migrations.lease.LeaseLostException if the lease is no longer held; nothing is written
     */
    public void keep(Lease lease, CheckpointKey key, Checkpoint checkpoint) {
        Map<String, AttributeValue> item = new HashMap<>(partition.key(key.sortKey(checkpoint.segment())));
        item.put(MIGRATION, AttributeValue.fromS(key.migration()));
        item.put(SEGMENT, number(checkpoint.segment()));
        item.put(SEGMENTS, number(checkpoint.segments()));
        item.put(AFTER, AttributeValue.fromM(checkpoint.after()));
        item.put(DONE, AttributeValue.fromBool(checkpoint.done()));
        item.put(READ, number(checkpoint.read()));
        item.put(MATCHED, number(checkpoint.matched()));
        item.put(CHANGED, number(checkpoint.changed()));
        item.put(
                FAILED,
                AttributeValue.fromL(checkpoint.failed().stream()
                        .map(failed -> AttributeValue.fromM(Map.of(
                                KEY, AttributeValue.fromM(failed.key()),
                                REASON, AttributeValue.fromS(failed.reason()))))
                        .toList()));
        lease.write(TransactWriteItem.builder()
                .put(put -> put.tableName(partition.tableName()).item(item))
                .build());
    }

    /** What removes the checkpoint of a segment, as a part of what makes its step done. */
    public TransactWriteItem removal(CheckpointKey key, int segment) {
        return removal(key.sortKey(segment));
    }

    /** Removes whatever an earlier run of a migration has left. */
    public void clear(Lease lease, String migration) {
        List<TransactWriteItem> removals = new ArrayList<>();
        for (Map<String, AttributeValue> item : query(CheckpointKey.prefix(migration))) {
            if (migration.equals(text(item, MIGRATION))) {
                removals.add(removal(sortKey(item)));
            }
        }
        for (int from = 0; from < removals.size(); from += DELETED_AT_ONCE) {
            lease.write(removals.subList(from, Math.min(removals.size(), from + DELETED_AT_ONCE)));
        }
    }

    private TransactWriteItem removal(String sortKey) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(partition.tableName()).key(partition.key(sortKey)))
                .build();
    }

    private List<Map<String, AttributeValue>> query(String prefix) {
        QueryRequest first = QueryRequest.builder()
                .tableName(partition.tableName())
                .consistentRead(true)
                .keyConditionExpression("#pk = :pk AND begins_with(#sk, :prefix)")
                .expressionAttributeNames(Map.of("#pk", partition.partitionKey(), "#sk", partition.sortKey()))
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(MigrationsPartition.VALUE),
                        ":prefix", AttributeValue.fromS(prefix)))
                .build();
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        Patience patience = timing.patience();
        Map<String, AttributeValue> after = Map.of();
        do {
            QueryRequest page = after.isEmpty()
                    ? first
                    : first.toBuilder().exclusiveStartKey(after).build();
            QueryResponse answer = patience.answered(() -> client.query(page));
            items.addAll(answer.items());
            after = answer.lastEvaluatedKey();
        } while (!after.isEmpty());
        return items;
    }

    private String sortKey(Map<String, AttributeValue> item) {
        return text(item, partition.sortKey());
    }

    private static Checkpoint checkpoint(Map<String, AttributeValue> item) {
        return new Checkpoint(
                (int) number(item, SEGMENT),
                (int) number(item, SEGMENTS),
                attribute(item, AFTER).map(AttributeValue::m).orElse(Map.of()),
                attribute(item, DONE).map(AttributeValue::bool).orElse(false),
                number(item, READ),
                number(item, MATCHED),
                number(item, CHANGED),
                attribute(item, FAILED).map(AttributeValue::l).orElse(List.of()).stream()
                        .map(AttributeValue::m)
                        .map(failed -> new FailedItem(
                                attribute(failed, KEY).map(AttributeValue::m).orElse(Map.of()), text(failed, REASON)))
                        .toList());
    }

    private static Optional<AttributeValue> attribute(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return attribute(item, name).map(AttributeValue::s).orElse("");
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return attribute(item, name).map(AttributeValue::n).map(Long::parseLong).orElse(0L);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
