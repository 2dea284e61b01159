package dev.trestle.engine.operation.export;

import dev.trestle.engine.format.RecordShapes;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.export.ExportExtent.Full;
import dev.trestle.engine.operation.export.ExportExtent.Incremental;
import dev.trestle.engine.operation.export.ExportExtent.View;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.table.ItemChange;
import dev.trestle.engine.table.TableHistory;
import dev.trestle.engine.table.TableSnapshot;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an export writes.
 *
 * @param shape what every record is
 * @param all the records, each made when it is wanted
 * @param count how many there are
 * @param billedBytes what AWS would charge for
 */
record ExportedRecords(Shape.StructureOf shape, Iterator<Structure> all, long count, long billedBytes) {

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

    /** What the export is about; empty if continuous backups have been switched off meanwhile. */
    static Optional<ExportedRecords> of(Structure export, TableHistory history, ExportFilter filter) {
        ExportExtent extent = ExportExtent.of(export);
        if (extent instanceof Full full) {
            return history.at(full.at()).map(snapshot -> ofItems(snapshot, filter));
        }
        Incremental part = (Incremental) extent;
        boolean wrapped = export.requiredString("ExportFormat").equals("ION");
        return history.between(part.from(), part.to()).map(changes -> ofChanges(changes, part.view(), wrapped, filter));
    }

    /** What is read is billed, whether it is kept or not. */
    private static ExportedRecords ofItems(TableSnapshot snapshot, ExportFilter filter) {
        List<Item> read = snapshot.entries().stream()
                .filter(entry -> filter.reads(entry.key()))
                .map(OrderedMap.Entry::item)
                .toList();
        List<Item> kept = read.stream().filter(filter::keeps).toList();
        Iterator<Structure> records = kept.stream()
                .map(item -> Structure.builder().put("Item", filter.shown(item)).build())
                .iterator();
        long bytes = read.stream().mapToLong(Item::size).sum();
        return new ExportedRecords(RecordShapes.ITEM, records, kept.size(), bytes);
    }

    private static ExportedRecords ofChanges(
            List<ItemChange> changes, View view, boolean wrapped, ExportFilter filter) {
        List<ItemChange> read = changes.stream().filter(filter::reads).toList();
        List<ItemChange> kept = read.stream().filter(filter::keeps).toList();
        Stream<Structure> records = kept.stream().map(change -> record(change, view, filter));
        long bytes = read.stream()
                .mapToLong(change -> size(change.before()) + size(change.after()))
                .sum();
        return new ExportedRecords(
                wrapped ? WRAPPED_CHANGE : CHANGE,
                (wrapped ? records.map(ExportedRecords::wrap) : records).iterator(),
                kept.size(),
                Math.max(LEAST_BILLED, bytes));
    }

    private static Structure record(ItemChange change, View view, ExportFilter filter) {
        return Structure.builder()
                .put("Metadata", Item.of("WriteTimestampMicros", NumberValue.of(BigDecimal.valueOf(change.micros()))))
                .put("Keys", change.keys())
                .put("OldImage", view == View.NEW_AND_OLD_IMAGES ? filter.shownIfAny(change.before()) : null)
                .put("NewImage", filter.shownIfAny(change.after()))
                .build();
    }

    private static Structure wrap(Structure change) {
        return Structure.builder().put("Record", change).build();
    }

    private static long size(@Nullable Item item) {
        return item == null ? 0 : item.size();
    }
}
