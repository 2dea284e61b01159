package dev.trestle.engine.item;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads attribute values, one after the other, from what a {@link ValueWriter} wrote. Not thread-safe. */
final class ValueReader {

    private final byte[] bytes;
    private int position;

    ValueReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int position() {
        return position;
    }

    void skip(int count) {
        position += count;
    }

    AttributeValue read() {
        AttributeType type = AttributeType.ofCode(bytes[position++]);
        return switch (type) {
            case S -> new StringValue(text());
            case N -> NumberValue.ofCanonical(number());
            case B -> BinaryValue.owning(block());
            case BOOL -> BooleanValue.of(bytes[position++] != 0);
            case NULL -> NullValue.NULL;
            case L -> list();
            case M -> map();
            case SS, NS, BS -> set(type);
        };
    }

    private ListValue list() {
        AttributeValue[] elements = new AttributeValue[length()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = read();
        }
        return ListValue.of(Arrays.asList(elements));
    }

    private MapValue map() {
        int count = length();
        String[] names = new String[count];
        AttributeValue[] values = new AttributeValue[count];
        for (int i = 0; i < count; i++) {
            names[i] = text();
            values[i] = read();
        }
        return new MapValue(Item.ofSorted(names, values));
    }

    private SetValue set(AttributeType type) {
        int count = length();
        Set<AttributeValue> elements = new LinkedHashSet<>(count * 2);
        for (int i = 0; i < count; i++) {
            elements.add(read());
        }
        return SetValue.ofDistinct(type, elements);
    }

    private BigDecimal number() {
        int scale = (short) (bytes[position] << 8 | (bytes[position + 1] & 0xFF));
        position += 2;
        return new BigDecimal(new BigInteger(block()), scale);
    }

    String text() {
        int size = length();
        String text = new String(bytes, position, size, StandardCharsets.UTF_8);
        position += size;
        return text;
    }

    private byte[] block() {
        int size = length();
        byte[] block = Arrays.copyOfRange(bytes, position, position + size);
        position += size;
        return block;
    }

    int length() {
        int value = 0;
        int shift = 0;
        int b = bytes[position++];
        while (b < 0) {
            value |= (b & 0x7F) << shift;
            shift += 7;
            b = bytes[position++];
        }
        return value | b << shift;
    }
}
