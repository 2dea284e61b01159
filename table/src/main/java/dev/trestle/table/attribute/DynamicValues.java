package dev.trestle.table.attribute;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Attribute values as plain Java: {@code String}, {@code Number} ({@code BigDecimal} when read), {@code Boolean}, {@code
 * byte[]}, {@code List}, {@code Map} with texts as keys, {@code Set} of one of the first, second or fourth, and null. An
 * {@link AttributeValue} is taken as it is.
 */
public final class DynamicValues {

    private DynamicValues() {}

    /**
     * The attribute value of a plain value.
     *
     * @throws dev.trestle.table.InvalidValueException if it has no form in DynamoDB
     */
    public static AttributeValue encode(@Nullable Object value, Place at) {
        if (value == null) {
            return AttributeValue.fromNul(true);
        }
        if (value instanceof String text) {
            return AttributeCodec.STRING.encode(text, at);
        }
        if (value instanceof Number number) {
            return number(number, at);
        }
        if (value instanceof Boolean bool) {
            return AttributeValue.fromBool(bool);
        }
        if (value instanceof byte[] bytes) {
            return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
        }
        if (value instanceof Map<?, ?> map) {
            return AttributeValue.fromM(entries(map, at));
        }
        if (value instanceof Set<?> set) {
            return set(set, at);
        }
        if (value instanceof List<?> list) {
            List<AttributeValue> elements = new ArrayList<>();
            list.forEach(element -> elements.add(encode(element, at.at(elements.size()))));
            return AttributeValue.fromL(elements);
        }
        if (value instanceof AttributeValue raw) {
            return raw;
        }
        throw at.invalid("is a " + value.getClass().getName()
                + "; a value of no certain type is a String, Number, Boolean, byte[], Map, List or Set");
    }

    private static AttributeValue number(Number number, Place at) {
        try {
            return AttributeValue.fromN(
                    StorableNumber.of(new BigDecimal(number.toString())).toString());
        } catch (IllegalArgumentException e) {
            throw at.invalid("cannot be stored: " + number + " is no number of DynamoDB's: " + e.getMessage());
        }
    }

    /**
     * The item of a plain map.
     *
     * @throws dev.trestle.table.InvalidValueException if a value has no form in DynamoDB
     */
    public static Map<String, AttributeValue> item(Map<String, ? extends @Nullable Object> document) {
        return entries(document, new Place("", "", ""));
    }

    private static Map<String, AttributeValue> entries(Map<?, ?> map, Place at) {
        Map<String, AttributeValue> entries = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name) || !Utf8.expresses(name)) {
                throw at.invalid("has the key " + key + ", and keys are texts");
            }
            entries.put(name, encode(value, at.then(name)));
        });
        return entries;
    }

    private static AttributeValue set(Set<?> set, Place at) {
        List<AttributeValue> elements =
                set.stream().map(element -> encode(element, at)).toList();
        Set<AttributeValue.Type> types = new LinkedHashSet<>();
        elements.forEach(element -> types.add(element.type()));
        if (types.equals(Set.of(AttributeValue.Type.S))) {
            return AttributeValue.fromSs(
                    elements.stream().map(AttributeValue::s).toList());
        }
        if (types.equals(Set.of(AttributeValue.Type.N))) {
            return AttributeValue.fromNs(
                    elements.stream().map(AttributeValue::n).toList());
        }
        if (types.equals(Set.of(AttributeValue.Type.B))) {
            return AttributeValue.fromBs(
                    elements.stream().map(AttributeValue::b).toList());
        }
        throw at.invalid("is a set of " + (types.isEmpty() ? "nothing" : types)
                + "; DynamoDB's sets hold texts, numbers or bytes, one kind of them, and at least one");
    }

    static Object decode(AttributeValue stored, Place at) {
        Object value = decode(stored);
        if (value == null) {
            throw at.unreadable("is null; make the component an Optional and remove the attribute", null);
        }
        return value;
    }

    /** The plain value of an attribute value; null for DynamoDB's null. */
    public static @Nullable Object decode(AttributeValue stored) {
        return switch (stored.type()) {
            case S -> stored.s();
            case N -> new BigDecimal(stored.n());
            case BOOL -> stored.bool();
            case B -> stored.b().asByteArray();
            case SS -> set(stored.ss());
            case NS -> set(stored.ns().stream().map(BigDecimal::new).toList());
            case BS -> set(stored.bs().stream().map(SdkBytes::asByteArray).toList());
            case L -> Collections.unmodifiableList(list(stored.l()));
            case M -> document(stored.m());
            case NUL, UNKNOWN_TO_SDK_VERSION -> null;
        };
    }

    private static Set<Object> set(Collection<?> elements) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }

    private static List<@Nullable Object> list(List<AttributeValue> elements) {
        List<@Nullable Object> values = new ArrayList<>();
        elements.forEach(element -> values.add(decode(element)));
        return values;
    }

    /** The plain map of an item. */
    public static Map<String, @Nullable Object> document(Map<String, AttributeValue> item) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        item.forEach((name, value) -> document.put(name, decode(value)));
        return Collections.unmodifiableMap(document);
    }
}
