package dev.trestle.engine.operation.statement;

import dev.trestle.engine.error.StatementErrors;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.item.KeyEncoder;
import dev.trestle.engine.partiql.SelectStatement;
import dev.trestle.engine.table.KeyAttribute;
import dev.trestle.engine.table.KeySchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The order in which a SELECT reads partitions.
 *
 * @param partitions in the order in which they are read
 * @param descending whether sort keys are read from the highest
 * @param merged whether the partitions are merged by their sort keys instead of read one after the other
 */
record ReadOrder(List<Partition> partitions, boolean descending, boolean merged) {

    /**
     * The order that the statement asks for.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if keys do not have such an order
     */
    static ReadOrder of(KeySchema schema, List<Partition> partitions, List<SelectStatement.Ordering> order) {
        if (order.isEmpty()) {
            // In the order of a scan: nobody is promised an order, but pages must go on where they ended.
            Comparator<Partition> byKey = Comparator.comparing(Partition::prefix);
            return new ReadOrder(partitions.stream().sorted(byKey).toList(), false, false);
        }
        List<SelectStatement.Ordering> ofPartitions = new ArrayList<>();
        List<SelectStatement.Ordering> ofSortKeys = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean partitionsFirst = schema.partition().stream()
                .anyMatch(attribute -> attribute.name().equals(order.get(0).attribute()));
        for (SelectStatement.Ordering ordering : order) {
            boolean ofPartition =
                    schema.partition().stream().anyMatch(it -> it.name().equals(ordering.attribute()));
            boolean misplaced = ofPartition && !ofSortKeys.isEmpty() && partitions.size() > 1;
            if (misplaced || !seen.add(ordering.attribute())) {
                throw StatementErrors.orderNotSupported();
            }
            (ofPartition ? ofPartitions : ofSortKeys).add(ordering);
        }
        boolean partial = !ofPartitions.isEmpty()
                && ofPartitions.size() < schema.partition().size();
        if (partial && !ofSortKeys.isEmpty() && partitions.size() > 1) {
            throw StatementErrors.orderNotSupported();
        }
        boolean descending = descending(schema.sort(), ofSortKeys);
        List<Partition> ordered =
                partitions.stream().sorted(byValues(schema, ofPartitions)).toList();
        return new ReadOrder(ordered, descending, !partitionsFirst && partitions.size() > 1);
    }

    private static boolean descending(List<KeyAttribute> sort, List<SelectStatement.Ordering> order) {
        for (int i = 0; i < order.size(); i++) {
            boolean inPlace = order.get(i).attribute().equals(sort.get(i).name());
            if (!inPlace || order.get(i).descending() != order.get(0).descending()) {
                throw StatementErrors.orderNotSupported();
            }
        }
        return !order.isEmpty() && order.get(0).descending();
    }

    private static Comparator<Partition> byValues(KeySchema schema, List<SelectStatement.Ordering> order) {
        List<String> names = schema.partition().stream().map(KeyAttribute::name).toList();
        Comparator<Partition> comparator = Comparator.comparing(Partition::prefix);
        for (int i = order.size() - 1; i >= 0; i--) {
            int at = names.indexOf(order.get(i).attribute());
            Comparator<Partition> byValue = Comparator.comparing(partition -> encoded(partition, at));
            comparator = (order.get(i).descending() ? byValue.reversed() : byValue).thenComparing(comparator);
        }
        return comparator;
    }

    /** The value in the bytes that sort keys are ordered by, so that all types have one order. */
    private static Key encoded(Partition partition, int attribute) {
        return new KeyEncoder().sort(partition.values().get(attribute)).toKey();
    }
}
