package dev.trestle.engine.item;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes attribute values as bytes: the code of the type, then what {@link ValueReader} reads for that type. Lengths
 * have seven bits to a byte, the lowest first. Not thread-safe.
 */
final class ValueWriter {

    private byte[] bytes;
    private int length;

    /** Starts with room for so many bytes. */
    ValueWriter(int expected) {
        this.bytes = new byte[expected];
    }

    void write(AttributeValue value) {
        AttributeType type = value.type();
        append(type.code());
        switch (type) {
            case S -> block(((StringValue) value).utf8());
            case N -> number(((NumberValue) value).value());
            case B -> block(((BinaryValue) value).bytes());
            case BOOL -> append(((BooleanValue) value).value() ? 1 : 0);
            case NULL -> {}
            case L -> {
                ListValue list = (ListValue) value;
                length(list.elements().size());
                list.elements().forEach(this::write);
            }
            case M -> {
                Item entries = ((MapValue) value).entries();
                length(entries.count());
                entries.forEach((name, entry) -> {
                    text(name);
                    write(entry);
                });
            }
            case SS, NS, BS -> {
                SetValue set = (SetValue) value;
                length(set.elements().size());
                set.elements().forEach(this::write);
            }
        }
    }

    byte[] toByteArray() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    private void text(String text) {
        block(text.getBytes(StandardCharsets.UTF_8));
    }

    private void number(BigDecimal number) {
        append(number.scale() >>> 8);
        append(number.scale());
        block(number.unscaledValue().toByteArray());
    }

    private void block(byte[] block) {
        length(block.length);
        reserve(block.length);
        System.arraycopy(block, 0, bytes, length, block.length);
        length += block.length;
    }

    private void length(int value) {
        int rest = value;
        while (rest >= 0x80) {
            append(rest | 0x80);
            rest >>>= 7;
        }
        append(rest);
    }

    private void append(int b) {
        reserve(1);
        bytes[length++] = (byte) b;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
