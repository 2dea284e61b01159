package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which tables there are, as storage keeps it. A table's items, and the entries of each of its indexes, are in maps of
 * their own; those that belong to no table that is here are what an interrupted change has left.
 */
final class TableCatalog {

    private static final String MAPS = "table/";

    private final Storage storage;
    private final OrderedMap stored;

    TableCatalog(Storage storage) {
        this.storage = storage;
        this.stored = storage.map("tables");
    }

    /** The name of the map with the table's items. */
    static String itemsOf(TableDefinition table) {
        return MAPS + table.id();
    }

    /** The name of the map with the entries of the index, of whatever kind. */
    static String entriesOf(TableDefinition table, String index) {
        return itemsOf(table) + "/" + index;
    }

    /** The names of the maps with the entries of all the table's indexes. */
    static List<String> indexMapsOf(TableDefinition table) {
        return Stream.concat(
                        table.indexes().stream().map(IndexDefinition::name),
                        table.vectorIndexes().stream().map(VectorIndexDefinition::name))
                .map(index -> entriesOf(table, index))
                .toList();
    }

    /** Adds to the batch that there is a table so defined. */
    void stage(WriteBatch batch, StoredTable table) {
        batch.put(stored, Key.of(table.definition().name()), table.toItem());
    }

    /** Adds to the batch that there is no table of that name any more. */
    void stageRemoval(WriteBatch batch, String name) {
        batch.delete(stored, Key.of(name));
    }

    /** All tables, once the maps that belong to none of them have been removed. */
    List<StoredTable> open() {
        List<StoredTable> tables = new ArrayList<>();
        Set<String> maps = new HashSet<>();
        stored.scan(KeyRange.ALL, false).forEachRemaining(entry -> {
            StoredTable table = StoredTable.of(entry.item());
            tables.add(table);
            maps.add(itemsOf(table.definition()));
            maps.addAll(indexMapsOf(table.definition()));
        });
        storage.names().stream()
                .filter(name -> name.startsWith(MAPS) && !maps.contains(name))
                .forEach(storage::drop);
        return tables;
    }

    /**
     * A table as storage keeps it.
     *
     * @param definition the table as it was asked for
     * @param filling the name of the index that is being filled from the items
     */
    record StoredTable(TableDefinition definition, Optional<String> filling) {

        private static final int FORM = 1;

        Item toItem() {
            return new FieldsWriter(FORM)
                    .item("definition", definition.toItem())
                    .text("filling", filling)
                    .toItem();
        }

        static StoredTable of(Item stored) {
            Fields fields = Fields.of(stored, FORM);
            return new StoredTable(TableDefinition.of(fields.item("definition")), fields.optionalText("filling"));
        }
    }
}
