package dev.trestle.engine.operation.export;

import dev.trestle.engine.format.RecordShapes;
import dev.trestle.engine.format.RecordWriter;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.table.TableSnapshot;
import java.io.IOException;
import java.util.Iterator;

/** The items of a table at one moment. */
record ExportedItems(TableSnapshot snapshot, ExportFilter filter) implements ExportedRecords {

    @Override
    public Shape.StructureOf shape() {
        return RecordShapes.ITEM;
    }

    @Override
    public Written writeTo(RecordWriter writer) throws IOException {
        long count = 0;
        long bytes = 0;
        for (Iterator<OrderedMap.Entry> entries = snapshot.entries(filter.range()); entries.hasNext(); ) {
            Item item = entries.next().item();
            bytes += item.size();
            if (filter.keeps(item)) {
                writer.write(Structure.builder().put("Item", filter.shown(item)).build());
                count++;
            }
        }
        return new Written(count, bytes);
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
