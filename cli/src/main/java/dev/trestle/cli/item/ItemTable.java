package dev.trestle.cli.item;

import dev.trestle.cli.terminal.ResultTable;
import dev.trestle.cli.terminal.ResultTable.Header;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Lays items out as a table: the key attributes first, then the others in an order that the caller knows. */
public final class ItemTable {
    private static final String FOLDED = "other attributes";

    private ItemTable() {}

    /**
     * A table of items. Attributes that no item has get no column. If there are more attributes than the width has room
     * for, all but the key attributes are folded into one column.
     *
     * @param items the rows
     * @param keys the key attributes, in their order
     * @param order the order of other attributes; those that it does not name follow by name
     * @param width the columns of the terminal
     * @return the table
     */
    public static ResultTable of(
            List<Map<String, AttributeValue>> items, List<String> keys, List<String> order, int width) {
        ResultTable spread = spread(items, columns(items, keys, order));
        return spread.fits(width) ? spread : folded(items, keys);
    }

    private static Set<String> columns(List<Map<String, AttributeValue>> items, List<String> keys, List<String> order) {
        Set<String> present = new TreeSet<>();
        items.forEach(item -> present.addAll(item.keySet()));
        Set<String> columns = new LinkedHashSet<>(keys);
        order.stream().filter(present::contains).forEach(columns::add);
        columns.addAll(present);
        return columns;
    }

    private static ResultTable spread(List<Map<String, AttributeValue>> items, Set<String> columns) {
        List<Header> headers =
                columns.stream().map(column -> header(items, column)).toList();
        List<List<String>> rows = items.stream()
                .map(item -> columns.stream().map(column -> cell(item, column)).toList())
                .toList();
        return new ResultTable(headers, rows);
    }

    private static ResultTable folded(List<Map<String, AttributeValue>> items, List<String> keys) {
        List<Map<String, AttributeValue>> narrow = items.stream()
                .map(item -> {
                    Map<String, AttributeValue> kept = new LinkedHashMap<>();
                    Map<String, AttributeValue> others = new LinkedHashMap<>(item);
                    keys.forEach(key -> {
                        AttributeValue value = others.remove(key);
                        if (value != null) {
                            kept.put(key, value);
                        }
                    });
                    if (!others.isEmpty()) {
                        kept.put(FOLDED, AttributeValue.fromM(others));
                    }
                    return kept;
                })
                .toList();
        return spread(narrow, columns(narrow, keys, List.of()));
    }

    private static Header header(List<Map<String, AttributeValue>> items, String attribute) {
        boolean numeric = items.stream()
                .map(item -> item.get(attribute))
                .allMatch(value -> value == null || value.type() == AttributeValue.Type.N);
        return new Header(AttributeText.escaped(attribute), numeric && !items.isEmpty());
    }

    private static String cell(Map<String, AttributeValue> item, String attribute) {
        AttributeValue value = item.get(attribute);
        return value == null ? "" : AttributeText.of(value);
    }
}
