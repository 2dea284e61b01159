package dev.trestle.engine.operation.item;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.CapacityByTable;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import dev.trestle.engine.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of a write transaction to answer when it is sent again with its client token.
 *
 * @param writes what it wrote, in its order
 */
record RememberedTransaction(List<Written> writes) {

    private static final int FORM = 1;

    /**
     * An item that it wrote or checked.
     *
     * @param table the table's name
     * @param tableId tells the table from later ones of that name
     * @param key the attributes of the item's key
     * @param bytes the size of the item after, zero if there is none
     */
    record Written(String table, String tableId, Item key, int bytes) {

        Item toItem() {
            return new FieldsWriter()
                    .text("table", table)
                    .text("tableId", tableId)
                    .item("key", key)
                    .number("bytes", bytes)
                    .toItem();
        }

        static Written of(Item stored) {
            Fields fields = Fields.of(stored);
            return new Written(
                    fields.text("table"), fields.text("tableId"), fields.item("key"), (int) fields.number("bytes"));
        }
    }

    static RememberedTransaction of(List<ItemWrite> writes, List<WriteOutcome> outcomes) {
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            Table table = writes.get(i).table();
            Item after = outcomes.get(i).after();
            written.add(new Written(
                    table.name(),
                    table.definition().id(),
                    table.keySpace().positionOf(writes.get(i).keyed()),
                    after == null ? 0 : after.size()));
        }
        return new RememberedTransaction(written);
    }

    static RememberedTransaction of(Item stored) {
        return new RememberedTransaction(Fields.of(stored, FORM).items("writes", Written::of));
    }

    Item toItem() {
        return new FieldsWriter(FORM).items("writes", writes, Written::toItem).toItem();
    }

    /** The answer, which costs reads. A table that has been deleted meanwhile is not reported. */
    Structure answer(Database database, Structure request) {
        CapacityByTable read = CapacityByTable.ofTransaction();
        CollectionMetrics collections = new CollectionMetrics();
        for (Written written : writes) {
            Table table = database.tables().find(written.table());
            if (table != null && table.definition().id().equals(written.tableId())) {
                read.of(table).readTable(written.bytes(), true);
                collections.add(table, written.key());
            }
        }
        return Structure.builder()
                .put("ConsumedCapacity", read.answer(request.string("ReturnConsumedCapacity")))
                .put("ItemCollectionMetrics", collections.answer(request))
                .build();
    }
}
