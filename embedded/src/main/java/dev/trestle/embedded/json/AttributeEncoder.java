package dev.trestle.embedded.json;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.BooleanValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.SetValue;
import dev.trestle.engine.item.StringValue;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Writes attribute values as JSON objects with one member, named for the data type. */
final class AttributeEncoder {

    private AttributeEncoder() {}

    static void encode(AttributeValue value, JsonWriter json) {
        json.writeStartObject();
        json.writeFieldName(value.type().name());
        encodeContent(value, json);
        json.writeEndObject();
    }

    static void encodeItem(Item item, JsonWriter json) {
        json.writeStartObject();
        item.forEach((name, value) -> {
            json.writeFieldName(name);
            encode(value, json);
        });
        json.writeEndObject();
    }

    private static void encodeContent(AttributeValue value, JsonWriter json) {
        switch (value.type()) {
            case S -> json.writeValue(((StringValue) value).value());
            case N -> json.writeValue(((NumberValue) value).text());
            case B -> json.writeValue(((BinaryValue) value).asByteBuffer());
            case BOOL -> json.writeValue(((BooleanValue) value).value());
            case NULL -> json.writeValue(true);
            case L -> {
                json.writeStartArray();
                ((ListValue) value).elements().forEach(element -> encode(element, json));
                json.writeEndArray();
            }
            case M -> encodeItem(((MapValue) value).entries(), json);
            case SS, NS, BS -> {
                json.writeStartArray();
                ((SetValue) value).elements().forEach(element -> encodeContent(element, json));
                json.writeEndArray();
            }
        }
    }
}
