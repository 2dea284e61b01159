package dev.trestle.engine.operation.definition;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.storage.Statistics;
import dev.trestle.engine.table.SearchSchema;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.VectorIndex;
import dev.trestle.engine.table.VectorIndexDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Vector indexes as answers describe them. See the API reference of <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_VectorIndexDescription.html">
 * VectorIndexDescription</a>.
 */
final class VectorIndexDescription {

    private VectorIndexDescription() {}

    /** The table's vector indexes with their statuses; null if there are none. */
    static @Nullable List<Structure> all(Table table, TableDefinition definition, Statuses statuses) {
        List<Structure> all = statuses.describedVectors(table, definition).stream()
                .map(index -> of(table, index, statuses))
                .toList();
        return all.isEmpty() ? null : all;
    }

    private static Structure of(Table table, VectorIndexDefinition index, Statuses statuses) {
        Statistics statistics =
                table.vectorIndex(index.name()).map(VectorIndex::statistics).orElseGet(Statistics::new);
        return info(index)
                .put("IndexStatus", statuses.index(index.name()))
                .put("Backfilling", statuses.backfilling(index.name()))
                .put("IndexSizeBytes", statistics.bytes())
                .put("ItemCount", statistics.items())
                .put("IndexArn", table.definition().indexArn(index.name()))
                .build();
    }

    /**
     * The vector indexes of a table that is no more or was otherwise: <a
     * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_VectorIndexInfo.html">VectorIndexInfo</a>.
     *
     * @return null if there are none
     */
    static @Nullable List<Structure> infos(List<VectorIndexDefinition> indexes) {
        return indexes.isEmpty()
                ? null
                : indexes.stream().map(index -> info(index).build()).toList();
    }

    private static Structure.Builder info(VectorIndexDefinition index) {
        return Structure.builder()
                .put("IndexName", index.name())
                .put("SearchSchema", searchSchema(index.searchSchema()))
                .put("Projection", TableDescription.projection(index.projection()))
                .put(
                        "VectorAttribute",
                        Structure.builder()
                                .put("AttributeName", index.vectorAttribute())
                                .build())
                .put("Dimensions", (long) index.dimensions())
                .put("DistanceFunction", index.distanceFunction().name());
    }

    private static @Nullable List<Structure> searchSchema(SearchSchema schema) {
        List<Structure> elements = schema.elements().stream()
                .map(element -> Structure.builder()
                        .put("AttributeName", element.attribute().name())
                        .put("SearchSchemaElementType", element.role().name())
                        .build())
                .toList();
        return elements.isEmpty() ? null : elements;
    }
}
