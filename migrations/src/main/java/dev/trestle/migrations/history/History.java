package dev.trestle.migrations.history;

import dev.trestle.migrations.lease.Lease;
import dev.trestle.migrations.lease.LeaseRecord;
import dev.trestle.migrations.partition.MigrationsPartition;
import dev.trestle.migrations.waiting.Patience;
import dev.trestle.migrations.waiting.Timing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The history of a table's migrations, in the table itself. */
public final class History {

    /** Below every name, so that the condition holds for all and yet makes DynamoDB check the sort key's name and type. */
    private static final String LOWEST = "\u0000";

    private final DynamoDbClient client;
    private final MigrationsPartition partition;
    private final Timing timing;
    private final HistoryItems items;

    public History(DynamoDbClient client, MigrationsPartition partition, Timing timing) {
        this.client = client;
        this.partition = partition;
        this.timing = timing;
        this.items = new HistoryItems(partition);
    }

    /**
     * Reads the whole history and the lock with one consistent query; empty if there is no table (or if it is only being
     * made). DynamoDB refuses the query, as a ValidationException, if the table's keys have other names or types.
     */
    public Optional<HistorySnapshot> read() {
        QueryRequest request = QueryRequest.builder()
                .tableName(partition.tableName())
                .consistentRead(true)
                .keyConditionExpression("#pk = :pk AND #sk >= :lowest")
                .expressionAttributeNames(Map.of("#pk", partition.partitionKey(), "#sk", partition.sortKey()))
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(MigrationsPartition.VALUE),
                        ":lowest", AttributeValue.fromS(LOWEST)))
                .build();
        AttributeValue lockKey = AttributeValue.fromS(LeaseRecord.SORT_KEY);
        Map<String, HistoryEntry> entries = new LinkedHashMap<>();
        Optional<LeaseRecord> lock = Optional.empty();
        try {
            Patience patience = timing.patience();
            QueryRequest next = request;
            while (true) {
                QueryRequest page = next;
                QueryResponse answer = patience.answered(() -> client.query(page));
                for (Map<String, AttributeValue> item : answer.items()) {
                    if (lockKey.equals(item.get(partition.sortKey()))) {
                        lock = LeaseRecord.of(item);
                    } else if (isEntry(item)) {
                        HistoryEntry entry = items.fromItem(item);
                        entries.put(entry.name(), entry);
                    }
                }
                if (answer.lastEvaluatedKey().isEmpty()) {
                    break;
                }
                next = request.toBuilder()
                        .exclusiveStartKey(answer.lastEvaluatedKey())
                        .build();
            }
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
        return Optional.of(new HistorySnapshot(entries, lock));
    }

    /**
     * Replaces the entry of a migration.
     *
     * @throws dev.trestle.migrations.lease.LeaseLostException if the lease is no longer held; nothing is written
     */
    public void record(Lease lease, HistoryEntry entry) {
        lease.write(TransactWriteItem.builder()
                .put(put -> put.tableName(partition.tableName()).item(items.toItem(entry)))
                .build());
    }

    /** That so many steps of the migration that is running are done, as a part of what makes them done. */
    public TransactWriteItem stepsDone(String migration, int steps) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(partition.tableName())
                        .key(partition.key(migration))
                        .updateExpression("SET #steps = :steps")
                        .expressionAttributeNames(Map.of("#steps", HistoryItems.STEPS_DONE))
                        .expressionAttributeValues(Map.of(":steps", AttributeValue.fromN(Integer.toString(steps)))))
                .build();
    }

    /** No migration has a name that begins so; these items are ours, such as those that say how far a backfill is. */
    private boolean isEntry(Map<String, AttributeValue> item) {
        AttributeValue sortKey = item.get(partition.sortKey());
        return sortKey == null || sortKey.s() == null || !sortKey.s().startsWith("#");
    }
}
