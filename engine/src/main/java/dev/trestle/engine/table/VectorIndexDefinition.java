package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import dev.trestle.engine.table.vector.DistanceFunction;

/**
 * A vector index as it was asked for; nothing of it can be changed later. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_VectorIndex.html">VectorIndex</a>.
 *
 * @param name unique among all indexes of the table
 * @param vectorAttribute the attribute that holds the vectors
 * @param searchSchema by which attributes searches can be narrowed down
 * @param projection what is copied into it, besides the vector, the keys and the search schema's attributes
 * @param dimensions how many numbers a vector has
 * @param distanceFunction how similar vectors are
 */
public record VectorIndexDefinition(
        String name,
        String vectorAttribute,
        SearchSchema searchSchema,
        IndexProjection projection,
        int dimensions,
        DistanceFunction distanceFunction) {

    Item toItem() {
        return new FieldsWriter()
                .text("name", name)
                .text("vectorAttribute", vectorAttribute)
                .item("searchSchema", searchSchema.toItem())
                .item("projection", projection.toItem())
                .number("dimensions", dimensions)
                .text("distanceFunction", distanceFunction.name())
                .toItem();
    }

    static VectorIndexDefinition of(Item stored) {
        Fields fields = Fields.of(stored);
        return new VectorIndexDefinition(
                fields.text("name"),
                fields.text("vectorAttribute"),
                SearchSchema.of(fields.item("searchSchema")),
                IndexProjection.of(fields.item("projection")),
                (int) fields.number("dimensions"),
                fields.constant("distanceFunction", DistanceFunction.class));
    }
}
