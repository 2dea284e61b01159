package dev.trestle.engine.operation.export;

import dev.trestle.engine.format.RecordWriter;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.export.ExportExtent.Full;
import dev.trestle.engine.operation.export.ExportExtent.Incremental;
import dev.trestle.engine.table.TableHistory;
import java.io.IOException;
import java.util.Optional;

/** What an export writes, of one moment. Closed when it has been written, or not. */
sealed interface ExportedRecords extends AutoCloseable permits ExportedItems, ExportedChanges {

    /** What the export is about, which the caller closes; empty if continuous backups have been switched off meanwhile. */
    static Optional<ExportedRecords> of(Structure export, TableHistory history, ExportFilter filter) {
        ExportExtent extent = ExportExtent.of(export);
        if (extent instanceof Full full) {
            return history.at(full.at()).map(snapshot -> new ExportedItems(snapshot, filter));
        }
        Incremental part = (Incremental) extent;
        boolean wrapped = export.requiredString("ExportFormat").equals("ION");
        return history.between(part.from(), part.to())
                .map(changes -> new ExportedChanges(changes, part.view(), wrapped, filter));
    }

    /** What every record is. */
    Shape.StructureOf shape();

    /** Writes all records, each read when it is its turn. */
    Written writeTo(RecordWriter writer) throws IOException;

    @Override
    void close();

    /**
     * What has been written.
     *
     * @param count how many records
     * @param billedBytes what AWS would charge for: all that was read, whether it was kept or not
     */
    record Written(long count, long billedBytes) {

        static final Written NOTHING = new Written(0, 0);
    }
}
