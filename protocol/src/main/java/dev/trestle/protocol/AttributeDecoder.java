package dev.trestle.protocol;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ItemErrors;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.AttributeName;
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
import dev.trestle.engine.model.Malformed;
import dev.trestle.protocol.request.Nesting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.thirdparty.jackson.core.JsonParser;
import software.amazon.awssdk.thirdparty.jackson.core.JsonToken;

/**
 * Reads one member that is an attribute value or an item. Attribute values are JSON objects with one member, named for the
 * data type. A value that JSON can hold and DynamoDB cannot does not end the reading: AWS first meets what is wrong with
 * the JSON after it, so the first such error is kept and the member becomes {@link Malformed}.
 */
final class AttributeDecoder {

    private static final Map<String, AttributeType> TYPES = types();

    private final JsonParser parser;
    private @Nullable ServiceException firstError;
    private @Nullable String attributeInError;

    AttributeDecoder(JsonParser parser) {
        this.parser = parser;
    }

    private static Map<String, AttributeType> types() {
        Map<String, AttributeType> types = new HashMap<>();
        for (AttributeType type : AttributeType.values()) {
            types.put(type.name(), type);
        }
        return Map.copyOf(types);
    }

    /** The value that the parser is at, or {@link Malformed}. */
    Object member() throws IOException {
        AttributeValue value = value(0);
        return firstError == null ? value : new Malformed(firstError, null);
    }

    /** The item that the parser is at, or {@link Malformed}. */
    Object itemMember() throws IOException {
        Item item = item(0);
        return firstError == null ? item : new Malformed(firstError, attributeInError);
    }

    private Item item(int depth) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw JsonErrors.noMap(parser.currentToken());
        }
        Map<String, AttributeValue> attributes = new HashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            attributes.put(attributeName(name), value(depth));
            if (depth == 0 && firstError != null && attributeInError == null) {
                attributeInError = name;
            }
        }
        return Item.of(attributes);
    }

    private String attributeName(String name) {
        if (AttributeName.isTooLarge(name)) {
            malformed(ItemErrors.attributeNameTooLarge());
        }
        return Scalars.wellFormed(name);
    }

    private AttributeValue value(int depth) throws IOException {
        if (depth >= Nesting.LEVELS) {
            parser.skipChildren();
            return malformed(ItemErrors.nestedTooDeeply());
        }
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return malformed(ItemErrors.noDataType());
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw JsonErrors.noStructure(parser.currentToken());
        }
        ServiceException before = firstError;
        AttributeType found = null;
        boolean several = false;
        AttributeValue value = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            AttributeType type = TYPES.get(name);
            if (parser.nextToken() == JsonToken.VALUE_NULL || type == null) {
                parser.skipChildren();
                continue;
            }
            several |= found != null && found != type;
            found = type;
            value = ofType(type, depth);
        }
        if (several) {
            // Said of the value before anything is said of what it holds.
            firstError = before == null ? ItemErrors.severalDataTypes() : before;
        }
        return value == null ? malformed(ItemErrors.noDataType()) : value;
    }

    private AttributeValue ofType(AttributeType type, int depth) throws IOException {
        return switch (type) {
            case S -> new StringValue(Scalars.text(parser));
            case N -> number(Scalars.text(parser));
            case B -> BinaryValue.of(Scalars.bytes(parser));
            case BOOL -> BooleanValue.of(Scalars.flag(parser));
            case NULL -> Scalars.flag(parser) ? NullValue.NULL : malformed(ItemErrors.falseNull());
            case L -> {
                require(JsonToken.START_ARRAY);
                yield list(depth + 1);
            }
            case M -> {
                require(JsonToken.START_OBJECT);
                yield new MapValue(item(depth + 1));
            }
            case SS, NS, BS -> set(type);
        };
    }

    private AttributeValue number(String text) {
        return wellFormed(() -> NumberValue.parse(text));
    }

    private ListValue list(int depth) throws IOException {
        List<AttributeValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(depth));
        }
        return ListValue.of(elements);
    }

    private AttributeValue set(AttributeType type) throws IOException {
        require(JsonToken.START_ARRAY);
        ServiceException before = firstError;
        List<AttributeValue> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(
                    token == JsonToken.VALUE_NULL ? malformed(ItemErrors.noDataType()) : ofType(type.elementType(), 0));
        }
        return firstError == before ? wellFormed(() -> SetValue.of(type, elements)) : NullValue.NULL;
    }

    private void require(JsonToken start) {
        JsonToken found = parser.currentToken();
        if (found != start) {
            throw start == JsonToken.START_ARRAY ? JsonErrors.noList(found) : JsonErrors.noMap(found);
        }
    }

    private AttributeValue wellFormed(Supplier<AttributeValue> reading) {
        try {
            return reading.get();
        } catch (ServiceException e) {
            if (e.type() == ErrorType.SERIALIZATION) {
                throw e;
            }
            return malformed(e);
        }
    }

    /** Keeps the error if it is the first, and gives a value that stands in while the rest is read. */
    private AttributeValue malformed(ServiceException error) {
        if (firstError == null) {
            firstError = error;
        }
        return NullValue.NULL;
    }
}
