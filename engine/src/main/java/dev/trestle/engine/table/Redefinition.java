package dev.trestle.engine.table;

import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import dev.trestle.engine.table.TableCatalog.StoredTable;
import dev.trestle.engine.table.stream.Streams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives tables other definitions: in storage first, then in effect, with the change of indexes, at most one, that lies in
 * them. An interrupted addition of an index is known from storage, where the index is named until it is filled.
 */
final class Redefinition {

    private final Storage storage;
    private final TableCatalog catalog;
    private final Streams streams;

    Redefinition(Storage storage, TableCatalog catalog, Streams streams) {
        this.storage = storage;
        this.catalog = catalog;
        this.streams = streams;
    }

    void carryOut(Table table, TableDefinition after, Instant now) {
        TableDefinition before = table.definition();
        List<IndexDefinition> added = new ArrayList<>(after.indexes());
        added.removeIf(index -> before.index(index.name()).isPresent());
        List<IndexDefinition> dropped = new ArrayList<>(before.indexes());
        dropped.removeIf(index -> after.index(index.name()).isPresent());
        List<VectorIndexDefinition> addedVectors = new ArrayList<>(after.vectorIndexes());
        addedVectors.removeIf(index -> before.vectorIndex(index.name()).isPresent());
        List<VectorIndexDefinition> droppedVectors = new ArrayList<>(before.vectorIndexes());
        droppedVectors.removeIf(index -> after.vectorIndex(index.name()).isPresent());
        if (!added.isEmpty()) {
            IndexDefinition index = added.get(0);
            addIndex(before, after, index.name(), () -> table.addIndex(after, index), now);
            return;
        }
        if (!addedVectors.isEmpty()) {
            VectorIndexDefinition index = addedVectors.get(0);
            addIndex(before, after, index.name(), () -> table.addVectorIndex(after, index), now);
            return;
        }
        save(before, after, Optional.empty(), now);
        if (!dropped.isEmpty()) {
            table.dropIndex(before, after, dropped.get(0));
        } else if (!droppedVectors.isEmpty()) {
            table.dropVectorIndex(before, after, droppedVectors.get(0));
        } else {
            table.redefine(after);
        }
    }

    private void addIndex(TableDefinition before, TableDefinition after, String added, Runnable addition, Instant now) {
        save(before, after, Optional.of(added), now);
        try {
            addition.run();
        } catch (RuntimeException e) {
            save(after, before, Optional.empty(), now);
            throw e;
        }
        save(after, after, Optional.empty(), now);
    }

    /** Brings the addition of an index to its end that was interrupted. */
    void goOnFilling(Table table, String index, Instant now) {
        table.goOnFilling(index);
        save(table.definition(), table.definition(), Optional.empty(), now);
    }

    private void save(TableDefinition before, TableDefinition after, Optional<String> filling, Instant now) {
        try (WriteBatch batch = new WriteBatch()) {
            catalog.stage(batch, new StoredTable(after, filling));
            streams.stage(
                    batch, before.features().openStream(), after.features().openStream(), now);
            storage.commit(batch);
        }
    }
}
