package dev.trestle.migrations;

import dev.trestle.migrations.index.GlobalIndex;
import dev.trestle.migrations.index.IndexChanges;
import dev.trestle.migrations.lease.Lease;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntityItems;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What a migration can do. Each step makes sure that this process still holds the lease on the table's migrations, and
 * stops it with a {@link dev.trestle.migrations.lease.LeaseLostException} if not. Doing a step again is no error.
 *
 * <p>Good for the migration that it is given to, and no longer.
 */
public final class MigrationSteps {

    private final DynamoDbClient client;
    private final String tableName;
    private final Design design;
    private final Lease lease;
    private final IndexChanges indexes;
    private final Instant now;

    MigrationSteps(
            DynamoDbClient client, String tableName, Design design, Lease lease, IndexChanges indexes, Instant now) {
        this.client = client;
        this.tableName = tableName;
        this.design = design;
        this.lease = lease;
        this.indexes = indexes;
        this.now = now;
    }

    /**
     * Adds a global secondary index and waits until it is ACTIVE. An index of that name with the same key and projection
     * is fine.
     *
     * @throws dev.trestle.migrations.index.IndexConflictException if the table has another index of that name
     * @throws dev.trestle.migrations.waiting.WaitTimeoutException if it takes longer than the migrator waits
     */
    public void addIndex(GlobalIndex index) {
        lease.extend();
        indexes.add(index);
    }

    /**
     * Drops a global secondary index and waits until it is gone. That there is none is fine.
     *
     * @throws dev.trestle.migrations.waiting.WaitTimeoutException if it takes longer than the migrator waits
     */
    public void dropIndex(String name) {
        lease.extend();
        indexes.drop(name);
    }

    /**
     * Stores a record of an entity of the design in place of whatever is under its key, without a look at its version.
     *
     * @throws dev.trestle.table.InvalidDesignException if the record is no entity of the design
     */
    public <E> void put(E entity) {
        // A record is final, so that its class is exactly the entity's.
        @SuppressWarnings("unchecked")
        EntityItems<E> items = design.entity((Class<E>) entity.getClass());
        Map<String, AttributeValue> item = items.nextItem(entity, now);
        lease.write(TransactWriteItem.builder()
                .put(put -> put.tableName(tableName).item(item))
                .build());
    }

    /**
     * Deletes an item of an entity of the design; that there is none is fine.
     *
     * @param keyComponents the components of the primary key, those of the partition key first
     * @throws dev.trestle.table.InvalidDesignException if the record is no entity of the design
     * @throws dev.trestle.table.InvalidKeyException if these are not the components of its key
     */
    public <E> void delete(Class<E> entity, Object... keyComponents) {
        EntityItems<E> items = design.entity(entity);
        Map<String, AttributeValue> key = items.keyAttributes(items.keyOf(keyComponents));
        lease.write(TransactWriteItem.builder()
                .delete(delete -> delete.tableName(tableName).key(key))
                .build());
    }

    /** Does nothing, on purpose: for a way back that has nothing to do. */
    public void nothing() {
        lease.ensureHeld();
    }

    /** When this migration began: one time for all that it writes. */
    public Instant now() {
        return now;
    }

    /** The client, for anything else. What is done with it does not look after the lease by itself. */
    public DynamoDbClient client() {
        lease.extend();
        return client;
    }

    /** The table. */
    public String tableName() {
        return tableName;
    }
}
