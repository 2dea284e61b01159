package dev.trestle.engine.format;

import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.model.Shape;
import java.util.List;
import java.util.Map;

/**
 * What a reader has to know of the records before it.
 *
 * @param shape what every record is
 * @param types the types of attributes that the file does not tell, those of keys; all others are strings then
 * @param delimiter what is between the values of a line of CSV
 * @param header the names of the values of a line of CSV; empty if the file's first line has them
 */
public record ReadOptions(
        Shape.StructureOf shape, Map<String, AttributeType> types, char delimiter, List<String> header) {

    /** Copies the collections. */
    public ReadOptions {
        types = Map.copyOf(types);
        header = List.copyOf(header);
    }

    /** For files that tell all by themselves. */
    public static ReadOptions of(Shape.StructureOf shape) {
        return new ReadOptions(shape, Map.of(), ',', List.of());
    }
}
