package dev.trestle.cli.design.chart;

import dev.trestle.cli.design.key.Part;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A partition of the table or of an index with sample items, in the order of their sort keys.
 *
 * @param index the index; empty for the table
 * @param key its partition key
 * @param rows its items
 */
public record PartitionChart(Optional<String> index, List<Part> key, List<Row> rows) {

    /** Copies the lists. */
    public PartitionChart {
        key = List.copyOf(key);
        rows = List.copyOf(rows);
    }

    /**
     * An item.
     *
     * @param entity its entity
     * @param sort its sort key
     * @param rest its attributes that the key does not show as they are, in the order of the record
     */
    public record Row(String entity, List<Part> sort, Map<String, AttributeValue> rest) {

        /** Copies list and map. */
        public Row {
            sort = List.copyOf(sort);
            rest = Collections.unmodifiableMap(new LinkedHashMap<>(rest));
        }
    }
}
