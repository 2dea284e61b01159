package dev.trestle.engine.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.engine.Engine;
import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ItemErrors;
import dev.trestle.engine.error.ServiceException;
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
import dev.trestle.engine.model.ServiceModel;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Calls an engine with requests in DynamoDB's JSON, where quotation marks may be single, or be left out around names, so
 * that tables of cases stay readable.
 */
public final class JsonCalls {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private final Engine engine;

    /** Calls to that engine. */
    public JsonCalls(Engine engine) {
        this.engine = engine;
    }

    /** The answer to the request. */
    public JsonNode call(String operation, String request) {
        Shape.StructureOf input =
                Objects.requireNonNull(ServiceModel.findOperation(operation)).input();
        return json(engine.call(operation, structure(input, parse(request))));
    }

    /** The answer to the request, or the error as {@code code: message}. */
    public String outcome(String operation, String request) {
        try {
            return call(operation, request).toString();
        } catch (ServiceException e) {
            String code = e.type() == ErrorType.VALIDATION ? "" : e.type().code() + ": ";
            return code + e.getMessage() + (e.members().isEmpty() ? "" : " " + json(e.members()));
        }
    }

    /** Reads JSON in the relaxed form. */
    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** The structure of that shape which the JSON describes. */
    public static Structure structure(Shape.StructureOf shape, JsonNode json) {
        Structure.Builder structure = Structure.builder();
        json.properties().forEach(field -> {
            Shape.Member member = Objects.requireNonNull(shape.members().get(field.getKey()), field::getKey);
            structure.put(field.getKey(), value(member.shape(), field.getValue()));
        });
        return structure.build();
    }

    private static Object value(Shape shape, JsonNode json) {
        if (shape instanceof Shape.StructureOf structure) {
            return structure(structure, json);
        }
        if (shape instanceof Shape.ListOf list) {
            List<Object> elements = new ArrayList<>();
            json.forEach(element -> elements.add(value(list.element(), element)));
            return elements;
        }
        if (shape instanceof Shape.MapOf map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            json.properties().forEach(entry -> entries.put(entry.getKey(), value(map.value(), entry.getValue())));
            return entries;
        }
        if (shape instanceof Shape.Attributes) {
            return itemOrMalformed(json);
        }
        if (shape instanceof Shape.Attribute) {
            try {
                return attribute(json);
            } catch (ServiceException e) {
                return new Malformed(e, null);
            }
        }
        if (shape instanceof Shape.Flag) {
            return json.booleanValue();
        }
        if (shape instanceof Shape.Whole) {
            return json.intValue();
        }
        return shape instanceof Shape.LongWhole ? (Object) json.longValue() : json.textValue();
    }

    private static Object itemOrMalformed(JsonNode json) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            try {
                attributes.put(field.getKey(), attribute(field.getValue()));
            } catch (ServiceException e) {
                return new Malformed(e, field.getKey());
            }
        }
        return Item.of(attributes);
    }

    private static Item item(JsonNode json) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        json.properties().forEach(field -> attributes.put(field.getKey(), attribute(field.getValue())));
        return Item.of(attributes);
    }

    private static AttributeValue attribute(JsonNode json) {
        if (json.isEmpty()) {
            throw ItemErrors.noDataType();
        }
        AttributeType type = AttributeType.valueOf(json.fieldNames().next());
        JsonNode content = json.get(type.name());
        return switch (type) {
            case S -> new StringValue(content.textValue());
            case N -> NumberValue.parse(content.textValue());
            case B -> BinaryValue.of(Base64.getDecoder().decode(content.textValue()));
            case BOOL -> BooleanValue.of(content.booleanValue());
            case NULL -> NullValue.NULL;
            case L -> {
                List<AttributeValue> elements = new ArrayList<>();
                content.forEach(element -> elements.add(attribute(element)));
                yield ListValue.of(elements);
            }
            case M -> new MapValue(item(content));
            case SS, NS, BS -> {
                List<AttributeValue> elements = new ArrayList<>();
                content.forEach(element -> elements.add(attribute(JsonNodeFactory.instance
                        .objectNode()
                        .set(type.elementType().name(), element))));
                yield SetValue.of(type, elements);
            }
        };
    }

    private static JsonNode json(Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof Structure structure) {
            return json(structure.members());
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = nodes.objectNode();
            map.forEach((key, entry) -> object.set((String) key, json(entry)));
            return object;
        }
        if (value instanceof List<?> list) {
            ArrayNode array = nodes.arrayNode();
            list.forEach(element -> array.add(json(element)));
            return array;
        }
        if (value instanceof Item item) {
            return json(item.toMap());
        }
        if (value instanceof AttributeValue attribute) {
            return nodes.objectNode().set(attribute.type().name(), content(attribute));
        }
        if (value instanceof Boolean flag) {
            return nodes.booleanNode(flag);
        }
        if (value instanceof Integer number) {
            return nodes.numberNode(number);
        }
        return value instanceof Double number ? nodes.numberNode(number) : nodes.textNode(value.toString());
    }

    private static JsonNode content(AttributeValue attribute) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (attribute instanceof NumberValue number) {
            return nodes.textNode(number.text());
        }
        if (attribute instanceof StringValue string) {
            return nodes.textNode(string.value());
        }
        if (attribute instanceof BinaryValue binary) {
            return nodes.textNode(Base64.getEncoder().encodeToString(binary.toByteArray()));
        }
        if (attribute instanceof ListValue list) {
            return json(list.elements());
        }
        if (attribute instanceof MapValue map) {
            return json(map.entries());
        }
        if (attribute instanceof SetValue set) {
            ArrayNode array = nodes.arrayNode();
            set.elements().forEach(element -> array.add(content(element)));
            return array;
        }
        return nodes.booleanNode(attribute instanceof NullValue || attribute == BooleanValue.TRUE);
    }
}
