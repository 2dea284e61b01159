package dev.trestle.embedded.json;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Writes JSON by the shapes of the service model. */
final class ShapeEncoder {

    private ShapeEncoder() {}

    /** The structure as a JSON object. */
    static byte[] encode(Shape.StructureOf shape, Structure structure) {
        try (JsonWriter json = JsonWriter.create()) {
            encodeStructure(shape, structure, json);
            return json.getBytes();
        }
    }

    /** Writes members into the JSON object that was begun. */
    static void encodeMembers(Map<String, Shape.Member> members, Map<String, Object> values, JsonWriter json) {
        values.forEach((name, value) -> {
            Shape.Member member = members.get(name);
            if (member == null) {
                throw new IllegalStateException("The service model has no member " + name + " here");
            }
            json.writeFieldName(name);
            encodeValue(member.shape(), value, json);
        });
    }

    private static void encodeStructure(Shape.StructureOf shape, Structure structure, JsonWriter json) {
        json.writeStartObject();
        encodeMembers(shape.members(), structure.members(), json);
        json.writeEndObject();
    }

    private static void encodeValue(Shape shape, Object value, JsonWriter json) {
        if (shape instanceof Shape.StructureOf structure) {
            encodeStructure(structure, (Structure) value, json);
        } else if (shape instanceof Shape.ListOf list) {
            json.writeStartArray();
            ((List<?>) value).forEach(element -> encodeValue(list.element(), element, json));
            json.writeEndArray();
        } else if (shape instanceof Shape.MapOf map) {
            json.writeStartObject();
            ((Map<?, ?>) value).forEach((key, each) -> {
                json.writeFieldName((String) key);
                encodeValue(map.value(), each, json);
            });
            json.writeEndObject();
        } else if (shape instanceof Shape.Attribute) {
            AttributeEncoder.encode((AttributeValue) value, json);
        } else if (shape instanceof Shape.Attributes) {
            AttributeEncoder.encodeItem((Item) value, json);
        } else {
            encodeScalar(value, json);
        }
    }

    private static void encodeScalar(Object value, JsonWriter json) {
        if (value instanceof String text) {
            json.writeValue(text);
        } else if (value instanceof Boolean flag) {
            json.writeValue(flag);
        } else if (value instanceof Double decimal) {
            json.writeValue(decimal);
        } else if (value instanceof Instant instant) {
            json.writeNumber(seconds(instant));
        } else if (value instanceof byte[] bytes) {
            json.writeValue(ByteBuffer.wrap(bytes));
        } else {
            json.writeValue(((Number) value).longValue());
        }
    }

    /** Timestamps are seconds with milliseconds as their fraction. */
    private static String seconds(Instant instant) {
        return BigDecimal.valueOf(instant.toEpochMilli(), 3)
                .stripTrailingZeros()
                .toPlainString();
    }
}
