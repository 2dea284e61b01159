package dev.trestle.engine.operation.query;

import dev.trestle.engine.error.QueryErrors;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.error.VectorErrors;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Capacity;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Weather;
import dev.trestle.engine.table.Index;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.KeyAttribute;
import dev.trestle.engine.table.KeySpace;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.Timeline;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a request reads: a table or one of its indexes.
 *
 * @param table the table
 * @param index the index, absent for the table itself
 * @param global whether the index is a global one
 * @param consistent whether the read is to be consistent
 */
public record ReadSource(Table table, Optional<Index> index, boolean global, boolean consistent) {

    static ReadSource of(Database database, String operation, Structure request) {
        Table table = database.table(request.requiredString("TableName"));
        String indexName = request.string("IndexName");
        if (indexName != null && table.vectorIndex(indexName).isPresent()) {
            throw VectorErrors.operationNotSupported(operation);
        }
        return of(database, table, indexName, request.flag("ConsistentRead"));
    }

    /**
     * What is read of the table: itself, or the index of that name.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if there is no such index or it cannot be
     *     read consistently
     */
    public static ReadSource of(Database database, Table table, @Nullable String indexName, boolean consistent) {
        if (indexName == null) {
            return new ReadSource(table, Optional.empty(), false, consistent);
        }
        Index index = table.index(indexName).orElseThrow(() -> QueryErrors.noSuchIndex(indexName));
        boolean global = table.definition()
                .index(indexName)
                .map(IndexDefinition::isGlobal)
                .orElseThrow(() -> QueryErrors.noSuchIndex(indexName));
        if (database.timeline().isIn(table.definition().indexArn(indexName), Timeline.CREATING)) {
            throw QueryErrors.indexBeingFilled(indexName);
        }
        if (global && consistent) {
            throw QueryErrors.consistentReadOfGlobalIndex();
        }
        return new ReadSource(table, Optional.of(index), global, consistent);
    }

    /**
     * Lets the read pass, or not, as the weather is.
     *
     * @throws dev.trestle.engine.error.ServiceException if it is throttled
     */
    public void admit(Database database) {
        Weather weather = database.weather();
        if (weather != null) {
            // A local secondary index uses its table's capacity.
            IndexDefinition limited = index.flatMap(read -> table.definition().index(read.name()))
                    .filter(IndexDefinition::isGlobal)
                    .orElse(null);
            weather.admitRead(table, limited, null);
        }
    }

    /** Counts what reading the page consumed, where the weather counts it. */
    public void charge(Database database, Page page) {
        Weather weather = database.weather();
        if (weather != null) {
            weather.charge(capacity(page), null);
        }
    }

    /** The items in their order, or the index entries as the index shows them. */
    public KeySpace keySpace() {
        return index.map(Index::shown).orElseGet(table::keySpace);
    }

    /** The whole item of an index entry; null if it has been deleted meanwhile. */
    @Nullable Item fetch(Item entry) {
        Key key = table.keySpace().keyOf(entry);
        return key == null ? null : table.get(key);
    }

    /**
     * The position that a request's ExclusiveStartKey gives; null if it gives none.
     *
     * @throws dev.trestle.engine.error.ServiceException the error given if it is no position here
     */
    @Nullable Key startKey(Structure request, Supplier<ServiceException> noPosition) {
        Item start = request.item("ExclusiveStartKey");
        if (start == null) {
            return null;
        }
        Stream<KeyAttribute> attributes =
                Stream.concat(keySpace().attributes().stream(), table.keySpace().attributes().stream());
        boolean typesMatch = attributes.allMatch(attribute -> {
            AttributeValue value = start.get(attribute.name());
            return value != null && value.type() == attribute.type();
        });
        Key key = typesMatch ? keySpace().keyOf(start) : null;
        if (key == null || start.count() != keySpace().positionAttributes().size()) {
            throw noPosition.get();
        }
        return key;
    }

    /** The capacity of reading so many bytes here, and of fetching items for index entries. */
    public Capacity capacity(Page page) {
        Capacity capacity = Capacity.of(table);
        if (index.isPresent()) {
            capacity.readIndex(index.get(), page.bytes(), consistent);
        } else {
            capacity.readTable(page.bytes(), consistent);
        }
        page.fetchedBytes().forEach(bytes -> capacity.readTable(bytes, consistent));
        return capacity;
    }
}
