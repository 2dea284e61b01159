package dev.trestle.embedded.json;

import dev.trestle.engine.model.Shape;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Reads a JSON value as the one type that it has to have, or throws a SerializationException. */
final class Scalars {

    /** The last second that AWS can mean by a timestamp, that of the year 9999. */
    private static final double LAST_SECOND = 253402300799d;

    private Scalars() {}

    static Object of(Shape shape, JsonNode node, Path path) {
        if (shape instanceof Shape.Text) {
            return text(node, path);
        }
        if (shape instanceof Shape.Whole) {
            long value = integer(node, "Integer", path);
            if (value != (int) value) {
                throw JsonErrors.unreadable("Integer", path);
            }
            return (int) value;
        }
        if (shape instanceof Shape.LongWhole) {
            return integer(node, "Long", path);
        }
        if (shape instanceof Shape.Decimal) {
            return Double.valueOf(number(node, "Double", path));
        }
        if (shape instanceof Shape.Flag) {
            return flag(node, path);
        }
        if (shape instanceof Shape.Blob) {
            return bytes(node, path);
        }
        if (shape instanceof Shape.Timestamp) {
            return instant(node, path);
        }
        throw new IllegalStateException(shape.name() + " is not of a kind that one JSON value holds");
    }

    static Map<String, JsonNode> object(JsonNode node, Path path) {
        if (!node.isObject()) {
            throw JsonErrors.mismatch(node, "Structure", path);
        }
        return node.asObject();
    }

    static List<JsonNode> array(JsonNode node, Path path) {
        if (!node.isArray()) {
            throw JsonErrors.mismatch(node, "List", path);
        }
        return node.asArray();
    }

    static String text(JsonNode node, Path path) {
        if (!node.isString()) {
            throw JsonErrors.mismatch(node, "String", path);
        }
        return node.asString();
    }

    static boolean flag(JsonNode node, Path path) {
        if (!node.isBoolean()) {
            throw JsonErrors.mismatch(node, "Boolean", path);
        }
        return node.asBoolean();
    }

    static byte[] bytes(JsonNode node, Path path) {
        try {
            return Base64.getDecoder().decode(text(node, path));
        } catch (IllegalArgumentException e) {
            throw JsonErrors.unreadable("Blob", path);
        }
    }

    private static String number(JsonNode node, String wanted, Path path) {
        if (!node.isNumber()) {
            throw JsonErrors.mismatch(node, wanted, path);
        }
        return node.asNumber();
    }

    private static long integer(JsonNode node, String wanted, Path path) {
        try {
            return new BigDecimal(number(node, wanted, path)).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw JsonErrors.unreadable(wanted, path);
        }
    }

    /** Timestamps are seconds with a fraction; a double keeps their milliseconds exactly. */
    private static Instant instant(JsonNode node, Path path) {
        double seconds = Double.parseDouble(number(node, "Timestamp", path));
        if (Math.abs(seconds) > LAST_SECOND) {
            throw JsonErrors.unreadable("Timestamp", path);
        }
        return Instant.ofEpochMilli(Math.round(seconds * 1000));
    }
}
