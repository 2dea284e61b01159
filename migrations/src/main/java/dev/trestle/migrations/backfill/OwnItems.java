package dev.trestle.migrations.backfill;

import dev.trestle.migrations.partition.MigrationsPartition;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.UniqueAttribute;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items that are no items of the application: the history of migrations, and what guards unique values. */
final class OwnItems {

    private static final AttributeValue HISTORY = AttributeValue.fromS(MigrationsPartition.VALUE);
    private static final AttributeValue GUARD = AttributeValue.fromS(UniqueAttribute.GUARD);

    private OwnItems() {}

    static boolean has(Map<String, AttributeValue> item, Design design) {
        return HISTORY.equals(item.get(design.partitionKey())) || GUARD.equals(item.get(design.entityAttribute()));
    }
}
