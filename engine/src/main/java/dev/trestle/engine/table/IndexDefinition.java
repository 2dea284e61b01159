package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;

/**
 * A secondary index as it was asked for.
 *
 * @param name unique within the table
 * @param kind local or global
 * @param keySchema the key that orders the index
 * @param projection what is copied into it
 * @param throughput its provisioned capacity; a local index shares the table's and has zeros
 * @param bounds how far its capacity goes
 */
public record IndexDefinition(
        String name,
        Kind kind,
        KeySchema keySchema,
        IndexProjection projection,
        Throughput throughput,
        CapacityBounds bounds) {

    /** The kinds of secondary index. */
    public enum Kind {
        LOCAL,
        GLOBAL
    }

    /** Whether the index may have another partition key than its table. */
    public boolean isGlobal() {
        return kind == Kind.GLOBAL;
    }

    /** Whether every attribute of an item is in its index entry. */
    public boolean projectsAll() {
        return projection.kind() == IndexProjection.Kind.ALL;
    }

    /** The definition with other capacity. */
    public IndexDefinition withThroughput(Throughput newThroughput) {
        return new IndexDefinition(name, kind, keySchema, projection, newThroughput, bounds);
    }

    /** The definition with other bounds of capacity. */
    public IndexDefinition withBounds(CapacityBounds newBounds) {
        return new IndexDefinition(name, kind, keySchema, projection, throughput, newBounds);
    }

    Item toItem() {
        return new FieldsWriter()
                .text("name", name)
                .text("kind", kind.name())
                .item("keySchema", keySchema.toItem())
                .item("projection", projection.toItem())
                .item("throughput", throughput.toItem())
                .item("bounds", bounds.toItem())
                .toItem();
    }

    static IndexDefinition of(Item stored) {
        Fields fields = Fields.of(stored);
        return new IndexDefinition(
                fields.text("name"),
                fields.constant("kind", Kind.class),
                KeySchema.of(fields.item("keySchema")),
                IndexProjection.of(fields.item("projection")),
                Throughput.of(fields.item("throughput")),
                CapacityBounds.of(fields.item("bounds")));
    }
}
