package dev.trestle.protocol;

import dev.trestle.engine.model.Shape;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import software.amazon.awssdk.thirdparty.jackson.core.JsonParser;
import software.amazon.awssdk.thirdparty.jackson.core.JsonToken;

/** Reads the value that the parser is at as the one type that it has to have, or throws a SerializationException. */
final class Scalars {

    /** The last second that AWS can mean by a timestamp, that of the year 9999. */
    private static final double LAST_SECOND = 253402300799d;

    private Scalars() {}

    static Object of(Shape shape, JsonParser parser) throws IOException {
        if (shape instanceof Shape.Text) {
            return text(parser);
        }
        if (shape instanceof Shape.Whole) {
            long value = integer(parser, "Integer");
            if (value != (int) value) {
                throw JsonErrors.notConvertible("Integer");
            }
            return (int) value;
        }
        if (shape instanceof Shape.LongWhole) {
            return integer(parser, "Long");
        }
        if (shape instanceof Shape.Decimal) {
            return Double.valueOf(number(parser, "Double"));
        }
        if (shape instanceof Shape.Flag) {
            return flag(parser);
        }
        if (shape instanceof Shape.Blob) {
            return bytes(parser);
        }
        if (shape instanceof Shape.Timestamp) {
            return instant(parser);
        }
        throw new IllegalStateException(shape.name() + " is not of a kind that one JSON value holds");
    }

    static String text(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw JsonErrors.noScalar(parser.currentToken(), "String");
        }
        return wellFormed(parser.getText());
    }

    /** A name or a text as it came, which is to be Unicode. */
    static String wellFormed(String text) {
        if (!Unicode.isWellFormed(text)) {
            throw JsonErrors.notUnicode();
        }
        return text;
    }

    static boolean flag(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (!token.isBoolean()) {
            throw JsonErrors.noBoolean(token);
        }
        return token == JsonToken.VALUE_TRUE;
    }

    static byte[] bytes(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw JsonErrors.noBlob(parser.currentToken());
        }
        String text = parser.getText();
        if (text.length() % 4 != 0) {
            throw JsonErrors.base64Length(text.length());
        }
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw JsonErrors.notBase64();
        }
    }

    private static String number(JsonParser parser, String wanted) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            throw JsonErrors.noScalar(parser.currentToken(), wanted);
        }
        return parser.getText();
    }

    private static long integer(JsonParser parser, String wanted) throws IOException {
        try {
            return new BigDecimal(number(parser, wanted)).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw JsonErrors.notConvertible(wanted);
        }
    }

    /** Timestamps are seconds with a fraction; a double keeps their milliseconds exactly. */
    private static Instant instant(JsonParser parser) throws IOException {
        double seconds = Double.parseDouble(number(parser, "Timestamp"));
        if (Math.abs(seconds) > LAST_SECOND) {
            throw JsonErrors.notConvertible("Timestamp");
        }
        return Instant.ofEpochMilli(Math.round(seconds * 1000));
    }
}
