package dev.trestle.embedded.sdk;

import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.BooleanValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.SetValue;
import dev.trestle.engine.item.StringValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes the SDK's attribute values of the engine's. */
final class AttributeValueWriter {

    private AttributeValueWriter() {}

    /** The SDK's value. */
    static AttributeValue write(dev.trestle.engine.item.AttributeValue value) {
        return switch (value.type()) {
            case S -> AttributeValue.fromS(text(value));
            case N -> AttributeValue.fromN(number(value));
            case B -> AttributeValue.fromB(bytes(value));
            case BOOL -> AttributeValue.fromBool(((BooleanValue) value).value());
            case NULL -> AttributeValue.fromNul(true);
            case L -> AttributeValue.fromL(elements((ListValue) value));
            case M -> AttributeValue.fromM(writeItem(((MapValue) value).entries()));
            case SS -> AttributeValue.fromSs(elements((SetValue) value, AttributeValueWriter::text));
            case NS -> AttributeValue.fromNs(elements((SetValue) value, AttributeValueWriter::number));
            case BS -> AttributeValue.fromBs(elements((SetValue) value, AttributeValueWriter::bytes));
        };
    }

    /** The SDK's map of an item, which converts the values each time that it is gone through. */
    static Map<String, AttributeValue> writeItem(Item item) {
        return new ItemView(item);
    }

    private static String text(dev.trestle.engine.item.AttributeValue value) {
        return ((StringValue) value).value();
    }

    private static String number(dev.trestle.engine.item.AttributeValue value) {
        return ((NumberValue) value).text();
    }

    private static SdkBytes bytes(dev.trestle.engine.item.AttributeValue value) {
        // Safe: the array is a copy that nobody else has.
        return SdkBytes.fromByteArrayUnsafe(((BinaryValue) value).toByteArray());
    }

    private static List<AttributeValue> elements(ListValue list) {
        List<AttributeValue> elements = new ArrayList<>(list.elements().size());
        for (dev.trestle.engine.item.AttributeValue element : list.elements()) {
            elements.add(write(element));
        }
        return elements;
    }

    private static <T> List<T> elements(SetValue set, Function<dev.trestle.engine.item.AttributeValue, T> conversion) {
        List<T> elements = new ArrayList<>(set.elements().size());
        for (dev.trestle.engine.item.AttributeValue element : set.elements()) {
            elements.add(conversion.apply(element));
        }
        return elements;
    }
}
