package dev.trestle.table.query;

import dev.trestle.table.BatchIncompleteException;
import dev.trestle.table.bulk.BulkGet;
import dev.trestle.table.bulk.FoundItems;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.schema.EntitySchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads from the table the items whose keys were found; keys of other entities are passed over. */
record Hydration<E>(BoundTable table, EntitySchema<E> schema, boolean consistent) implements ItemReader<E> {

    @Override
    public Exchange<List<E>> read(List<Map<String, AttributeValue>> items) {
        List<EntityKey<E>> keys =
                items.stream().flatMap(item -> key(item).stream()).distinct().toList();
        return new BulkGet(table, List.copyOf(keys), consistent).run().map(found -> inOrder(keys, found));
    }

    private List<E> inOrder(List<EntityKey<E>> keys, FoundItems found) {
        if (!found.unprocessed().isEmpty()) {
            throw new BatchIncompleteException(keys.size() - found.unprocessed().size(), found.unprocessed(), null);
        }
        return keys.stream().flatMap(key -> found.get(key).stream()).toList();
    }

    private Optional<EntityKey<E>> key(Map<String, AttributeValue> item) {
        return table.items(schema).keyOfItem(item);
    }
}
