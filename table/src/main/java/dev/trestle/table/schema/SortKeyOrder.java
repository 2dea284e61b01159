package dev.trestle.table.schema;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order in which a query of an access pattern gives records. */
public final class SortKeyOrder {

    private SortKeyOrder() {}

    /** By the sort key of the pattern, and of records with the same by their primary keys. */
    public static <E> Comparator<E> of(EntitySchema<E> schema, TemplatePattern pattern) {
        Comparator<E> bySortKey = Comparator.comparing(
                entity -> pattern.sortKey().format(component -> schema.keys().valueIn(entity, component)),
                SortKeyOrder::compareBytes);
        return bySortKey
                .thenComparing(entity -> schema.keyOf(entity).partitionKey(), SortKeyOrder::compareBytes)
                .thenComparing(entity -> schema.keyOf(entity).sortKey(), SortKeyOrder::compareBytes);
    }

    private static int compareBytes(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
