package dev.trestle.migrations.partition;

import dev.trestle.table.schema.Design;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The item collection that holds a table's history of migrations and their lock. The partition key is the one that the
 * Goldstack template for Node.js uses, so that the two understand each other's tables.
 *
 * @param tableName the table
 * @param partitionKey the attribute that is the table's partition key
 * @param sortKey the attribute that is the table's sort key
 */
public record MigrationsPartition(String tableName, String partitionKey, String sortKey) {

    /** The value of the partition key. */
    public static final String VALUE = Design.MIGRATIONS_PARTITION;

    /** The key of the item with this sort key. */
    public Map<String, AttributeValue> key(String sortKeyValue) {
        return Map.of(partitionKey, AttributeValue.fromS(VALUE), sortKey, AttributeValue.fromS(sortKeyValue));
    }
}
