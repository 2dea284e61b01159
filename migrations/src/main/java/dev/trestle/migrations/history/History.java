package dev.trestle.migrations.history;

import dev.trestle.migrations.lease.Lease;
import dev.trestle.migrations.lease.LeaseRecord;
import dev.trestle.migrations.partition.MigrationsPartition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The history of a table's migrations, in the table itself. */
public final class History {

    /** Below every name, so that the condition holds for all and yet makes DynamoDB check the sort key's name and type. */
    private static final String LOWEST = "\u0000";

    private final DynamoDbClient client;
    private final MigrationsPartition partition;
    private final HistoryItems items;

    public History(DynamoDbClient client, MigrationsPartition partition) {
        this.client = client;
        this.partition = partition;
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
            for (Map<String, AttributeValue> item :
                    client.queryPaginator(request).items()) {
                if (lockKey.equals(item.get(partition.sortKey()))) {
                    lock = LeaseRecord.of(item);
                } else {
                    HistoryEntry entry = items.fromItem(item);
                    entries.put(entry.name(), entry);
                }
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
}
