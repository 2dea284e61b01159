package dev.trestle.table.document;

import dev.trestle.table.InvalidValueException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Attribute values as plain Java: {@code String}, {@code Number} ({@code BigDecimal} when read), {@code Boolean},
 * {@code byte[]}, {@code List}, {@code Map} with texts as keys, {@code Set} of one of the first, second or fourth, and null.
 * An {@link AttributeValue} is taken as it is.
 */
public final class DocumentValues {

    private DocumentValues() {}

    /**
     * The attribute value of a plain value.
     *
     * @param path where it stands, for messages
     * @throws InvalidValueException if it has no form in DynamoDB
     */
    public static AttributeValue encode(@Nullable Object value, String path) {
        if (value == null) {
            return AttributeValue.fromNul(true);
        } else if (value instanceof AttributeValue stored) {
            return stored;
        } else if (value instanceof String text) {
            return AttributeValue.fromS(text);
        } else if (value instanceof Number number) {
            return AttributeValue.fromN(number(number, path));
        } else if (value instanceof Boolean bool) {
            return AttributeValue.fromBool(bool);
        } else if (value instanceof byte[] bytes) {
            return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
        } else if (value instanceof Map<?, ?> map) {
            return AttributeValue.fromM(entries(map, path));
        } else if (value instanceof Set<?> set) {
            return set(set, path);
        } else if (value instanceof List<?> list) {
            List<AttributeValue> elements = new ArrayList<>();
            for (Object element : list) {
                elements.add(encode(element, path + "[" + elements.size() + "]"));
            }
            return AttributeValue.fromL(elements);
        }
        throw new InvalidValueException(path + " is a " + value.getClass().getName()
                + "; DynamoDB stores String, Number, Boolean, byte[], List, Map and Set");
    }

    private static String number(Number number, String path) {
        try {
            return new BigDecimal(number.toString()).toString();
        } catch (NumberFormatException e) {
            throw new InvalidValueException(path + " is " + number + ", which is no number of DynamoDB's");
        }
    }

    private static Map<String, AttributeValue> entries(Map<?, ?> map, String path) {
        Map<String, AttributeValue> entries = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new InvalidValueException(path + " has the key " + key + ", and keys are texts");
            }
            entries.put(name, encode(value, path.isEmpty() ? name : path + "." + name));
        });
        return entries;
    }

    private static AttributeValue set(Set<?> set, String path) {
        List<AttributeValue> elements =
                set.stream().map(element -> encode(element, path)).toList();
        Set<AttributeValue.Type> types =
                elements.stream().map(AttributeValue::type).collect(Collectors.toSet());
        if (types.equals(Set.of(AttributeValue.Type.S))) {
            return AttributeValue.fromSs(
                    elements.stream().map(AttributeValue::s).toList());
        } else if (types.equals(Set.of(AttributeValue.Type.N))) {
            return AttributeValue.fromNs(
                    elements.stream().map(AttributeValue::n).toList());
        } else if (types.equals(Set.of(AttributeValue.Type.B))) {
            return AttributeValue.fromBs(
                    elements.stream().map(AttributeValue::b).toList());
        }
        throw new InvalidValueException(path + " is a set of " + (types.isEmpty() ? "nothing" : types)
                + "; DynamoDB's sets hold at least one text, number or byte array, and one kind of them");
    }

    /**
     * The item of a plain map.
     *
     * @throws InvalidValueException if a value has no form in DynamoDB
     */
    public static Map<String, AttributeValue> item(Map<String, ? extends @Nullable Object> document) {
        return entries(document, "");
    }

    /** The plain value of an attribute value; null for DynamoDB's null. */
    public static @Nullable Object decode(AttributeValue stored) {
        return switch (stored.type()) {
            case S -> stored.s();
            case N -> new BigDecimal(stored.n());
            case BOOL -> stored.bool();
            case B -> stored.b().asByteArray();
            case SS -> Collections.unmodifiableSet(new LinkedHashSet<>(stored.ss()));
            case NS -> stored.ns().stream().map(BigDecimal::new).collect(Collectors.toUnmodifiableSet());
            case BS -> stored.bs().stream().map(SdkBytes::asByteArray).collect(Collectors.toUnmodifiableSet());
            case L -> {
                List<@Nullable Object> elements = new ArrayList<>();
                stored.l().forEach(element -> elements.add(decode(element)));
                yield Collections.unmodifiableList(elements);
            }
            case M -> document(stored.m());
            case NUL, UNKNOWN_TO_SDK_VERSION -> null;
        };
    }

    /** The plain map of an item. */
    public static Map<String, @Nullable Object> document(Map<String, AttributeValue> item) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        item.forEach((name, value) -> document.put(name, decode(value)));
        return Collections.unmodifiableMap(document);
    }
}
