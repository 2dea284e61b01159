package dev.trestle.cli.transfer;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.BooleanValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.SetValue;
import dev.trestle.engine.item.StringValue;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A digest of an item that is the same for items that DynamoDB holds to be equal, wherever they come from: attributes in any
 * order, elements of sets in any order, numbers in any spelling.
 *
 * @param high the first eight bytes
 * @param low the next eight bytes
 */
record ItemDigest(long high, long low) {
    private static final int USUAL_SIZE = 512;

    static ItemDigest of(Item item) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        write(bytes, item);
        ByteBuffer digest = ByteBuffer.wrap(sha256().digest(bytes.toByteArray()));
        return new ItemDigest(digest.getLong(), digest.getLong());
    }

    private static void write(ByteArrayOutputStream out, Item item) {
        length(out, item.count());
        item.forEach((name, value) -> {
            part(out, name.getBytes(StandardCharsets.UTF_8));
            write(out, value);
        });
    }

    private static void write(ByteArrayOutputStream out, AttributeValue value) {
        part(out, value.type().name().getBytes(StandardCharsets.US_ASCII));
        if (value instanceof StringValue string) {
            part(out, string.value().getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof NumberValue number) {
            // The value has no trailing zeros, so that equal numbers have one text.
            part(out, number.value().toString().getBytes(StandardCharsets.US_ASCII));
        } else if (value instanceof BinaryValue binary) {
            part(out, binary.toByteArray());
        } else if (value instanceof BooleanValue truth) {
            out.write(truth.value() ? 1 : 0);
        } else if (value instanceof ListValue list) {
            length(out, list.elements().size());
            list.elements().forEach(element -> write(out, element));
        } else if (value instanceof MapValue map) {
            write(out, map.entries());
        } else if (value instanceof SetValue set) {
            length(out, set.elements().size());
            set.elements().stream()
                    .map(ItemDigest::bytes)
                    .sorted(Arrays::compareUnsigned)
                    .forEach(out::writeBytes);
        }
    }

    private static byte[] bytes(AttributeValue value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(bytes, value);
        return bytes.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, byte[] bytes) {
        length(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void length(ByteArrayOutputStream out, int length) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
