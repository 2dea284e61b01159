package dev.trestle.protocol;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.thirdparty.jackson.core.JsonGenerator;

/** Writes JSON by the shapes of the service model. */
final class ShapeEncoder {

    private final JsonGenerator json;
    private final AttributeEncoder attributes;

    ShapeEncoder(JsonGenerator json) {
        this.json = json;
        this.attributes = new AttributeEncoder(json);
    }

    void encodeStructure(Shape.StructureOf shape, Structure structure) throws IOException {
        json.writeStartObject();
        encodeMembers(shape.members(), structure.members());
        json.writeEndObject();
    }

    /** Writes members into the JSON object that was begun. */
    void encodeMembers(Map<String, Shape.Member> members, Map<String, Object> values) throws IOException {
        for (Map.Entry<String, Object> value : values.entrySet()) {
            Shape.Member member = members.get(value.getKey());
            if (member == null) {
                throw new IllegalStateException("The service model has no member " + value.getKey() + " here");
            }
            json.writeFieldName(value.getKey());
            encodeValue(member.shape(), value.getValue());
        }
    }

    private void encodeValue(Shape shape, Object value) throws IOException {
        if (shape instanceof Shape.StructureOf structure) {
            encodeStructure(structure, (Structure) value);
        } else if (shape instanceof Shape.ListOf list) {
            json.writeStartArray();
            for (Object element : (List<?>) value) {
                encodeValue(list.element(), element);
            }
            json.writeEndArray();
        } else if (shape instanceof Shape.MapOf map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                json.writeFieldName(Unicode.wellFormed((String) entry.getKey()));
                encodeValue(map.value(), entry.getValue());
            }
            json.writeEndObject();
        } else if (shape instanceof Shape.Attribute) {
            attributes.encode((AttributeValue) value);
        } else if (shape instanceof Shape.Attributes) {
            attributes.encodeItem((Item) value);
        } else {
            encodeScalar(value);
        }
    }

    private void encodeScalar(Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString(Unicode.wellFormed(text));
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Double decimal) {
            json.writeNumber(decimal);
        } else if (value instanceof Instant instant) {
            json.writeNumber(seconds(instant));
        } else if (value instanceof byte[] bytes) {
            json.writeBinary(bytes);
        } else {
            json.writeNumber(((Number) value).longValue());
        }
    }

    /** Timestamps are seconds with milliseconds as their fraction. */
    private static String seconds(Instant instant) {
        return BigDecimal.valueOf(instant.toEpochMilli(), 3)
                .stripTrailingZeros()
                .toPlainString();
    }
}
