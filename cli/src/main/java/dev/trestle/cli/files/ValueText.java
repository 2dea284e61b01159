package dev.trestle.cli.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.engine.format.Formats;
import dev.trestle.engine.format.ReadOptions;
import dev.trestle.engine.format.RecordReader;
import dev.trestle.engine.format.RecordShapes;
import dev.trestle.engine.format.RecordWriter;
import dev.trestle.engine.format.WritableFormat;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** A single attribute value as DynamoDB JSON, as in <code>{"N": "5"}</code>. There is one codec for that, which writes records. */
final class ValueText {
    private static final Pattern TYPED =
            Pattern.compile("\\s*\\{\\s*\"(S|N|B|BOOL|NULL|L|M|SS|NS|BS)\"\\s*:.*", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String ITEM = "Item";
    private static final String VALUE = "value";

    private ValueText() {}

    /** Whether a text is meant to be such a value. */
    static boolean isTyped(String text) {
        return TYPED.matcher(text).matches();
    }

    static String of(AttributeValue value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter writer = format().writer(bytes, RecordShapes.ITEM)) {
            writer.write(Structure.builder().put(ITEM, Item.of(VALUE, value)).build());
            JsonNode record = JSON.readTree(bytes.toString(StandardCharsets.UTF_8));
            return record.path(ITEM).path(VALUE).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The value of a text.
     *
     * @throws UnreadableException if it is none
     */
    static AttributeValue read(String text) throws UnreadableException {
        ObjectNode record = JSON.createObjectNode();
        try {
            record.putObject(ITEM).set(VALUE, JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new UnreadableException(text + " is no attribute value in DynamoDB JSON");
        }
        byte[] line = record.toString().getBytes(StandardCharsets.UTF_8);
        try (RecordReader reader = format().reader(new ByteArrayInputStream(line), ReadOptions.of(RecordShapes.ITEM))) {
            Item item = ItemReader.item(Objects.requireNonNull(reader.next()));
            return Objects.requireNonNull(item.get(VALUE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WritableFormat format() {
        return Formats.installed().writable(FileKind.Format.DYNAMODB_JSON.name());
    }

    /** A text or a record that is no value or no item; the message says why. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableException(String message) {
            super(message);
        }
    }
}
