package dev.trestle.junit;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import dev.trestle.table.call.BoundTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table's items for people. */
final class PrintedItems {

    /** As much as somebody reads. */
    private static final int MOST = 200;

    private static final int KEY_WIDTH = 40;
    private static final int ATTRIBUTES_WIDTH = 100;

    private PrintedItems() {}

    static String of(BoundTable table) {
        List<String> keys = table.design().keyAttributes();
        List<Map<String, AttributeValue>> items =
                table
                        .client()
                        .scanPaginator(scan -> scan.tableName(table.name()).consistentRead(true))
                        .items()
                        .stream()
                        .limit(MOST + 1L)
                        .sorted(Comparator.comparing((Map<String, AttributeValue> item) ->
                                keys.stream().map(key -> text(item, key)).collect(Collectors.joining("\0"))))
                        .toList();
        if (items.isEmpty()) {
            return "the table " + table.name() + " had no items.";
        }
        boolean all = items.size() <= MOST;
        List<ColumnData<Map<String, AttributeValue>>> columns = new ArrayList<>();
        keys.forEach(key -> columns.add(column(key, KEY_WIDTH).with(item -> text(item, key))));
        columns.add(column("attributes", ATTRIBUTES_WIDTH).with(item -> rest(item, keys)));
        return "the table " + table.name() + " had " + (all ? "these " + items.size() : "more items than these " + MOST)
                + (all ? " items:" : ":") + System.lineSeparator()
                + AsciiTable.getTable(all ? items : items.subList(0, MOST), columns);
    }

    private static Column column(String header, int width) {
        return new Column()
                .header(header)
                .dataAlign(HorizontalAlign.LEFT)
                .headerAlign(HorizontalAlign.LEFT)
                .maxWidth(width, OverflowBehaviour.NEWLINE);
    }

    private static String rest(Map<String, AttributeValue> item, List<String> keys) {
        return new TreeMap<>(item)
                .entrySet().stream()
                        .filter(attribute -> !keys.contains(attribute.getKey()))
                        .map(attribute -> attribute.getKey() + "=" + text(attribute.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String text(Map<String, AttributeValue> item, String key) {
        AttributeValue value = item.get(key);
        return value == null ? "" : text(value);
    }

    private static String text(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> value.n();
            case BOOL -> String.valueOf(value.bool());
            case NUL -> "null";
            case B -> value.b().asByteArrayUnsafe().length + " bytes";
            case SS -> "{" + String.join(", ", value.ss()) + "}";
            case NS -> "{" + String.join(", ", value.ns()) + "}";
            case BS -> "{" + value.bs().size() + " times bytes}";
            case L -> value.l().stream().map(PrintedItems::text).collect(Collectors.joining(", ", "[", "]"));
            case M ->
                new TreeMap<>(value.m())
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
                                .collect(Collectors.joining(", ", "{", "}"));
            case UNKNOWN_TO_SDK_VERSION -> value.toString();
        };
    }
}
