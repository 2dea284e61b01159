package dev.trestle.embedded.sdk;

import dev.trestle.engine.error.ItemErrors;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.AttributeName;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.BooleanValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ItemBuilder;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.item.NullValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.SetValue;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.model.Malformed;
import dev.trestle.protocol.request.Nesting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the engine's attribute values of the SDK's. */
final class AttributeValueReader {

    private AttributeValueReader() {}

    /**
     * The engine's value.
     *
     * @throws ServiceException a ValidationException if the SDK's is none
     */
    static AttributeValue read(software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
        return read(value, 0);
    }

    /** The engine's item, or {@link Malformed} if one of the SDK's attribute values is none. */
    static Object readItem(Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> attributes) {
        try {
            return readItem(attributes, 0);
        } catch (ServiceException e) {
            return new Malformed(e, attributeInError(attributes));
        }
    }

    /** Reads once more to find out which attribute it is: hardly any item has one. */
    private static @Nullable String attributeInError(
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> attributes) {
        for (Map.Entry<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> attribute :
                attributes.entrySet()) {
            try {
                readAttribute(attribute.getKey(), attribute.getValue(), 0);
            } catch (ServiceException e) {
                return attribute.getKey();
            }
        }
        return null;
    }

    private static AttributeValue read(software.amazon.awssdk.services.dynamodb.model.AttributeValue value, int depth) {
        Nesting.check(depth);
        software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type type = value.type();
        if (type == null) { // The SDK's way to say that several are set; that none is, it says with
            // UNKNOWN_TO_SDK_VERSION.
            throw ItemErrors.severalDataTypes();
        }
        return switch (type) {
            case S -> new StringValue(value.s());
            case N -> NumberValue.parse(value.n());
            case B -> BinaryValue.of(value.b().asByteArrayUnsafe());
            case BOOL -> BooleanValue.of(value.bool());
            case NUL -> readNull(value.nul());
            case L -> readList(value.l(), depth + 1);
            case M -> new MapValue(readItem(value.m(), depth + 1));
            case SS -> readSet(AttributeType.SS, value.ss(), StringValue::new);
            case NS -> readSet(AttributeType.NS, value.ns(), NumberValue::parse);
            case BS -> readSet(AttributeType.BS, value.bs(), bytes -> BinaryValue.of(bytes.asByteArrayUnsafe()));
            case UNKNOWN_TO_SDK_VERSION -> throw ItemErrors.noDataType();
        };
    }

    private static Item readItem(
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> attributes, int depth) {
        ItemBuilder converted = new ItemBuilder(attributes.size());
        // The SDK's maps make an object for each entry that is iterated over, and none here.
        attributes.forEach((name, value) -> {
            AttributeValue read = readAttribute(name, value, depth);
            if (read != null) {
                converted.put(name, read);
            }
        });
        return converted.build();
    }

    /** The attribute's value; null for a null, for which the SDK sends no entry. */
    private static @Nullable AttributeValue readAttribute(
            String name, software.amazon.awssdk.services.dynamodb.model.@Nullable AttributeValue value, int depth) {
        if (AttributeName.isTooLarge(name)) {
            throw ItemErrors.attributeNameTooLarge();
        }
        return value == null ? null : read(value, depth);
    }

    private static AttributeValue readNull(boolean value) {
        if (!value) {
            throw ItemErrors.falseNull();
        }
        return NullValue.NULL;
    }

    private static AttributeValue readList(
            List<software.amazon.awssdk.services.dynamodb.model.AttributeValue> elements, int depth) {
        List<AttributeValue> converted = new ArrayList<>(elements.size());
        for (software.amazon.awssdk.services.dynamodb.model.AttributeValue element : elements) {
            if (element == null) {
                throw ItemErrors.noDataType();
            }
            converted.add(read(element, depth));
        }
        return ListValue.of(converted);
    }

    private static <T> AttributeValue readSet(
            AttributeType type, List<T> elements, Function<T, AttributeValue> conversion) {
        List<AttributeValue> converted = new ArrayList<>(elements.size());
        for (T element : elements) {
            if (element == null) {
                throw ItemErrors.noDataType();
            }
            converted.add(conversion.apply(element));
        }
        return SetValue.of(type, converted);
    }
}
