package dev.trestle.protocol;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.BooleanValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.SetValue;
import dev.trestle.engine.item.StringValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.thirdparty.jackson.core.JsonGenerator;

/** Writes attribute values as JSON objects with one member, named for the data type. */
final class AttributeEncoder {

    private final JsonGenerator json;

    AttributeEncoder(JsonGenerator json) {
        this.json = json;
    }

    void encode(AttributeValue value) throws IOException {
        json.writeStartObject();
        json.writeFieldName(value.type().name());
        encodeContent(value);
        json.writeEndObject();
    }

    void encodeItem(Item item) throws IOException {
        json.writeStartObject();
        item.forEach((name, value) -> {
            try {
                json.writeFieldName(Unicode.wellFormed(name));
                encode(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        json.writeEndObject();
    }

    private void encodeContent(AttributeValue value) throws IOException {
        switch (value.type()) {
            case S -> json.writeString(Unicode.wellFormed(((StringValue) value).value()));
            case N -> json.writeString(((NumberValue) value).text());
            case B -> json.writeBinary(((BinaryValue) value).toByteArray());
            case BOOL -> json.writeBoolean(((BooleanValue) value).value());
            case NULL -> json.writeBoolean(true);
            case L -> {
                json.writeStartArray();
                for (AttributeValue element : ((ListValue) value).elements()) {
                    encode(element);
                }
                json.writeEndArray();
            }
            case M -> encodeItem(((MapValue) value).entries());
            case SS, NS, BS -> {
                json.writeStartArray();
                for (AttributeValue element : ((SetValue) value).elements()) {
                    encodeContent(element);
                }
                json.writeEndArray();
            }
        }
    }
}
