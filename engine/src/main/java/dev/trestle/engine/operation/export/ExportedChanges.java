package dev.trestle.engine.operation.export;

import dev.trestle.engine.format.RecordShapes;
import dev.trestle.engine.format.RecordWriter;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.export.ExportExtent.View;
import dev.trestle.engine.table.ItemChange;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a table's items in a span of time.
 *
 * @param view whether items are shown as they were before, too
 * @param wrapped whether a record is within another, as Ion has them
 */
record ExportedChanges(List<ItemChange> changes, View view, boolean wrapped, ExportFilter filter)
        implements ExportedRecords {

    /** AWS charges for this at least where it has to look through changes. */
    private static final long LEAST_BILLED = 10L * 1024 * 1024;

    private static final Shape.StructureOf CHANGE = RecordShapes.builder("Change")
            .required("Metadata", RecordShapes.ATTRIBUTES)
            .required("Keys", RecordShapes.ATTRIBUTES)
            .optional("OldImage", RecordShapes.ATTRIBUTES)
            .optional("NewImage", RecordShapes.ATTRIBUTES)
            .build();

    /** Ion wraps a change as it wraps an item. */
    private static final Shape.StructureOf WRAPPED_CHANGE =
            RecordShapes.builder("Line").required("Record", CHANGE).build();

    @Override
    public Shape.StructureOf shape() {
        return wrapped ? WRAPPED_CHANGE : CHANGE;
    }

    @Override
    public Written writeTo(RecordWriter writer) throws IOException {
        long count = 0;
        long bytes = 0;
        for (ItemChange change : changes) {
            if (!filter.reads(change)) {
                continue;
            }
            bytes += size(change.before()) + size(change.after());
            if (filter.keeps(change)) {
                writer.write(record(change));
                count++;
            }
        }
        return new Written(count, Math.max(LEAST_BILLED, bytes));
    }

    private Structure record(ItemChange change) {
        Structure record = Structure.builder()
                .put("Metadata", Item.of("WriteTimestampMicros", NumberValue.of(BigDecimal.valueOf(change.micros()))))
                .put("Keys", change.keys())
                .put("OldImage", view == View.NEW_AND_OLD_IMAGES ? filter.shownIfAny(change.before()) : null)
                .put("NewImage", filter.shownIfAny(change.after()))
                .build();
        return wrapped ? Structure.builder().put("Record", record).build() : record;
    }

    private static long size(@Nullable Item item) {
        return item == null ? 0 : item.size();
    }

    /** All of it is in the heap, so there is nothing to let go of. */
    @Override
    public void close() {}
}
