package dev.trestle.cli.item;

import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Attribute values as one line of text. A value of an item stands as it is; a value inside another one is written like
 * JSON, so that the text {@code "1"} and the number {@code 1} differ. Control characters are escaped: an item must not be
 * able to move the cursor of whoever looks at it.
 */
public final class AttributeText {
    // Scripts and emoji need these two to be drawn as they are meant.
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private AttributeText() {}

    /**
     * A value as it stands in a cell.
     *
     * @param value any attribute value
     * @return one line, without control characters
     */
    public static String of(AttributeValue value) {
        if (value.type() == AttributeValue.Type.S) {
            boolean edgesShow =
                    !value.s().isEmpty() && value.s().equals(value.s().strip());
            return edgesShow ? escaped(value.s()) : quoted(value.s());
        }
        return nested(value);
    }

    /**
     * A value as it stands inside another one.
     *
     * @param value any attribute value
     * @return one line like JSON, without control characters
     */
    public static String nested(AttributeValue value) {
        return switch (value.type()) {
            case S -> quoted(value.s());
            case N -> value.n();
            case B -> base64(value.b());
            case BOOL -> value.bool().toString();
            case NUL -> "null";
            case SS -> set(value.ss(), AttributeText::quoted);
            case NS -> set(value.ns(), Function.identity());
            case BS -> set(value.bs(), AttributeText::base64);
            case L -> value.l().stream().map(AttributeText::nested).collect(Collectors.joining(", ", "[", "]"));
            case M -> map(value.m());
            case UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("an attribute value of a type that this SDK does not know");
        };
    }

    /**
     * Several attributes as one text.
     *
     * @param attributes attribute names with their values
     * @return one line like a JSON object, in the order of the names
     */
    public static String map(Map<String, AttributeValue> attributes) {
        // DynamoDB keeps no order of attributes, so the same map would look different from one reading to the next.
        return new TreeMap<>(attributes)
                .entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + ": " + nested(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    /**
     * A text whose control characters are escaped.
     *
     * @param text any text
     * @return one line
     */
    public static String escaped(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> {
                    if (invisible(character)) {
                        line.append(String.format("\\u%04x", character));
                    } else {
                        line.appendCodePoint(character);
                    }
                }
            }
        });
        return line.toString();
    }

    private static boolean invisible(int character) {
        if (character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String quoted(String text) {
        return '"' + escaped(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }

    private static String base64(SdkBytes bytes) {
        return quoted(Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe()));
    }

    private static <T> String set(Collection<T> members, Function<T, String> text) {
        return members.stream().map(text).collect(Collectors.joining(", ", "{", "}"));
    }
}
