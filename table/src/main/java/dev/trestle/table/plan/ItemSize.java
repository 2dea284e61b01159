package dev.trestle.table.plan;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The size of an item as DynamoDB counts it. See "DynamoDB item sizes and formats",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
public final class ItemSize {

    /** The largest item that DynamoDB stores, in bytes. */
    public static final int LARGEST_ITEM = 400 * 1024;

    private static final int READ_UNIT = 4 * 1024;
    private static final int WRITE_UNIT = 1024;
    private static final int CONTAINER_BYTES = 3;

    private ItemSize() {}

    /** The bytes of an item, names of attributes included. */
    public static long of(Map<String, AttributeValue> item) {
        long bytes = 0;
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            bytes += utf8(attribute.getKey()) + of(attribute.getValue());
        }
        return bytes;
    }

    private static long of(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> 1;
            case SS -> value.ss().stream().mapToLong(ItemSize::utf8).sum();
            case NS -> value.ns().stream().mapToLong(ItemSize::number).sum();
            case BS ->
                value.bs().stream()
                        .mapToLong(each -> each.asByteArrayUnsafe().length)
                        .sum();
            case L -> CONTAINER_BYTES + ofEach(value.l());
            case M -> CONTAINER_BYTES + value.m().size() + of(value.m());
        };
    }

    private static long ofEach(Collection<AttributeValue> elements) {
        return elements.size() + elements.stream().mapToLong(ItemSize::of).sum();
    }

    /** Counted rather than encoded, as every record that is stored is measured. */
    private static long utf8(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 0x80) {
                bytes++;
            } else {
                // A surrogate is half of a pair that takes four.
                bytes += unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
            }
        }
        return bytes;
    }

    /** A byte for every two significant digits and one more, and one for a sign. */
    private static long number(String text) {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return (number.precision() + 1L) / 2 + (number.signum() < 0 ? 2 : 1);
    }

    /** How often 4 KB are begun, at least once. */
    static double readUnits(long bytes) {
        return Math.max(1, (bytes + READ_UNIT - 1) / READ_UNIT);
    }

    /** How often 1 KB is begun, at least once. */
    static double writeUnits(long bytes) {
        return Math.max(1, (bytes + WRITE_UNIT - 1) / WRITE_UNIT);
    }
}
