package dev.trestle.formats.ion;

import com.amazon.ion.IonReader;
import com.amazon.ion.IonType;
import dev.trestle.engine.error.FormatErrors;
import dev.trestle.engine.error.ItemErrors;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.BooleanValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.item.NullValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.SetValue;
import dev.trestle.engine.item.StringValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads attribute values: each Ion type stands for one of DynamoDB's, and sets are annotated lists. */
final class AttributeReader {

    /** The levels that values may lie on; that of a top-level attribute is on the first. */
    private static final int LEVELS = 32;

    private final IonReader ion;

    AttributeReader(IonReader ion) {
        this.ion = ion;
    }

    /** The item that the reader is at, a struct, in which so many lists and maps lie around. */
    Item item(int depth) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        ion.stepIn();
        while (ion.next() != null) {
            attributes.put(ion.getFieldName(), value(depth));
        }
        ion.stepOut();
        return Item.of(attributes);
    }

    /** The value that the reader is at. */
    AttributeValue value(int depth) {
        if (depth >= LEVELS) {
            throw ItemErrors.nestedTooDeeply();
        }
        IonType type = ion.getType();
        if (ion.isNullValue()) {
            return NullValue.NULL;
        }
        return switch (type) {
            case STRING -> new StringValue(ion.stringValue());
            case BOOL -> BooleanValue.of(ion.booleanValue());
            case DECIMAL -> NumberValue.of(ion.bigDecimalValue());
            case INT -> NumberValue.of(new BigDecimal(ion.bigIntegerValue()));
            case BLOB -> BinaryValue.of(ion.newBytes());
            case LIST -> listOrSet(depth);
            case STRUCT -> new MapValue(item(depth + 1));
            default -> throw FormatErrors.noAttributeType(ShapeReader.words(type));
        };
    }

    private AttributeValue listOrSet(int depth) {
        AttributeType set = annotatedSet();
        List<AttributeValue> elements = new ArrayList<>();
        int within = set == null ? depth + 1 : depth;
        ion.stepIn();
        while (ion.next() != null) {
            AttributeValue element = value(within);
            if (set != null && element.type() != set.elementType()) {
                throw FormatErrors.setElement(set.name(), element.type().name());
            }
            elements.add(element);
        }
        ion.stepOut();
        return set == null ? ListValue.of(elements) : SetValue.of(set, elements);
    }

    private @Nullable AttributeType annotatedSet() {
        for (String annotation : ion.getTypeAnnotations()) {
            AttributeType set = SetAnnotations.BY_TEXT.get(annotation);
            if (set != null) {
                return set;
            }
        }
        return null;
    }
}
