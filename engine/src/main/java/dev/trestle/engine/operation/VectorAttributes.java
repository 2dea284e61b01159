package dev.trestle.engine.operation;

import dev.trestle.engine.error.VectorErrors;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.table.VectorIndexDefinition;
import dev.trestle.engine.table.vector.Vector;
import java.util.List;

/**
 * Checks the vectors of items. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/VectorSearchWorkingWith.html#VectorSearchWorkingWith.Write">
 * Writing items with vector data</a>.
 */
final class VectorAttributes {

    private VectorAttributes() {}

    /**
     * Checks the item's vector, if it has one.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it cannot be in the index
     */
    static void check(VectorIndexDefinition index, Item item) {
        String attribute = index.vectorAttribute();
        AttributeValue value = item.get(attribute);
        if (value == null) {
            return;
        }
        if (!(value instanceof ListValue list)) {
            throw VectorErrors.vectorType(attribute, "L", value.type().name(), index.name());
        }
        List<AttributeValue> elements = list.elements();
        if (elements.size() != index.dimensions()) {
            throw VectorErrors.vectorSize(attribute, index.dimensions(), elements.size(), index.name());
        }
        for (int i = 0; i < elements.size(); i++) {
            String where = attribute + "[" + i + "]";
            if (!(elements.get(i) instanceof NumberValue number)) {
                throw VectorErrors.vectorType(where, "N", elements.get(i).type().name(), index.name());
            }
            if (!Vector.holds(number)) {
                throw VectorErrors.vectorRange(where, number.text(), index.name());
            }
        }
    }
}
