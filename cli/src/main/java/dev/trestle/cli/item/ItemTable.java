package dev.trestle.cli.item;

import dev.trestle.cli.terminal.ResultTable;
import dev.trestle.cli.terminal.ResultTable.Header;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Lays items out as a table: the key attributes first, then the others in an order that the caller knows. */
public final class ItemTable {
    private ItemTable() {}

    /**
     * A table of items. Attributes that no item has get no column.
     *
     * @param items the rows
     * @param keys the key attributes, in their order
     * @param order the order of other attributes; those that it does not name follow by name
     * @return the table, whose key columns are the key attributes
     */
    public static ResultTable of(List<Map<String, AttributeValue>> items, List<String> keys, List<String> order) {
        Set<String> columns = columns(items, keys, order);
        List<Header> headers = columns.stream()
                .map(column ->
                        new Header(AttributeText.escaped(column), isNumeric(items, column), keys.contains(column)))
                .toList();
        List<List<String>> rows = items.stream()
                .map(item -> columns.stream().map(column -> cell(item, column)).toList())
                .toList();
        return new ResultTable(headers, rows);
    }

    private static Set<String> columns(List<Map<String, AttributeValue>> items, List<String> keys, List<String> order) {
        Set<String> present = new TreeSet<>();
        items.forEach(item -> present.addAll(item.keySet()));
        Set<String> columns = new LinkedHashSet<>(keys);
        order.stream().filter(present::contains).forEach(columns::add);
        columns.addAll(present);
        return columns;
    }

    private static boolean isNumeric(List<Map<String, AttributeValue>> items, String attribute) {
        return items.stream()
                .map(item -> item.get(attribute))
                .allMatch(value -> value == null || value.type() == AttributeValue.Type.N);
    }

    private static String cell(Map<String, AttributeValue> item, String attribute) {
        AttributeValue value = item.get(attribute);
        return value == null ? "" : AttributeText.of(value);
    }
}
