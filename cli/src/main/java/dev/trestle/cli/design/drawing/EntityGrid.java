package dev.trestle.cli.design.drawing;

import dev.trestle.cli.design.chart.Chart;
import dev.trestle.cli.design.chart.CollectionChart;
import dev.trestle.cli.design.chart.EntityChart;
import dev.trestle.cli.design.chart.IndexChart;
import dev.trestle.cli.design.chart.KeyChart;
import dev.trestle.cli.design.key.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entities as rows, and their keys in the table and in each index as columns. */
final class EntityGrid {

    private static final double HEAD = 58;
    private static final double GROUP = 34;
    private static final double ROW = 46;
    private static final double INSIDE = 16;
    private static final double NAME_CHARACTER = 8.4;
    private static final double REMARK_CHARACTER = 6.3;
    private static final double LEAST_KEY = 64;
    private static final double BEFORE_COLLECTION = 92;
    private static final double COLLECTION_CHARACTER = 7.6;

    private record Column(
            Optional<String> index, double partition, double sort, String partitionName, String sortName) {

        double width() {
            return partition + sort;
        }

        Column wider(double more) {
            return new Column(index, partition + more, sort + more, partitionName, sortName);
        }
    }

    private record Group(Optional<CollectionChart> collection, List<EntityChart> entities) {}

    private final List<Group> groups;
    private final List<Column> columns;
    private final double names;

    private EntityGrid(List<Group> groups, List<Column> columns, double names) {
        this.groups = groups;
        this.columns = columns;
        this.names = names;
    }

    /** The grid, at least so wide. */
    static EntityGrid of(Chart chart, double leastWidth) {
        List<Column> columns = new ArrayList<>();
        columns.add(column(chart, Optional.empty(), chart.partitionKey(), chart.sortKey()));
        for (IndexChart index : chart.indexes()) {
            columns.add(column(
                    chart,
                    Optional.of(index.name()),
                    String.join(", ", index.partition()),
                    String.join(", ", index.sort())));
        }
        double names = names(chart);
        double missing =
                leastWidth - names - columns.stream().mapToDouble(Column::width).sum();
        double more = Math.max(0, missing) / (2 * columns.size());
        return new EntityGrid(
                groups(chart),
                columns.stream().map(column -> column.wider(more)).toList(),
                names);
    }

    private static double names(Chart chart) {
        double widest = 0;
        for (EntityChart entity : chart.entities()) {
            widest = Math.max(widest, entity.name().length() * NAME_CHARACTER);
            widest = Math.max(widest, remarks(entity).length() * REMARK_CHARACTER);
        }
        for (CollectionChart collection : chart.collections()) {
            widest = Math.max(widest, BEFORE_COLLECTION + collection.type().length() * COLLECTION_CHARACTER);
        }
        return widest + 2 * INSIDE + 8;
    }

    private static List<Group> groups(Chart chart) {
        List<Group> groups = new ArrayList<>();
        for (EntityChart entity : chart.entities()) {
            Optional<CollectionChart> collection = chart.collectionOf(entity);
            if (collection.isEmpty()) {
                groups.add(new Group(collection, List.of(entity)));
            } else if (collection.get().entities().get(0).equals(entity.name())) {
                groups.add(new Group(
                        collection,
                        chart.entities().stream()
                                .filter(member -> chart.collectionOf(member).equals(collection))
                                .toList()));
            }
        }
        return groups;
    }

    private static Column column(Chart chart, Optional<String> index, String partitionName, String sortName) {
        double partition = LEAST_KEY;
        double sort = LEAST_KEY;
        for (EntityChart entity : chart.entities()) {
            Optional<KeyChart> key = key(entity, index);
            partition = Math.max(
                    partition, key.map(k -> new KeyRun(k.partition()).width()).orElse(0.0));
            sort = Math.max(sort, key.map(k -> new KeyRun(k.sort()).width()).orElse(0.0));
        }
        partition = Math.max(partition, partitionName.length() * REMARK_CHARACTER);
        sort = Math.max(sort, sortName.length() * REMARK_CHARACTER);
        return new Column(index, partition + 1.5 * INSIDE, sort + 1.5 * INSIDE, partitionName, sortName);
    }

    private static Optional<KeyChart> key(EntityChart entity, Optional<String> index) {
        return index.map(entity::in).orElse(Optional.of(entity.key()));
    }

    private static String remarks(EntityChart entity) {
        return String.join(" \u00b7 ", entity.remarks());
    }

    double width() {
        return names + columns.stream().mapToDouble(Column::width).sum();
    }

    double height() {
        return HEAD
                + groups.stream()
                        .mapToDouble(group -> (group.collection().isPresent() ? GROUP : 0)
                                + group.entities().size() * ROW)
                        .sum();
    }

    void draw(Canvas canvas, double x, double y) {
        double width = width();
        canvas.rectangle("card", x, y, width, height(), 14);
        double left = x + names;
        for (Column column : columns) {
            if (column.index().isPresent()) {
                canvas.stroke("rule", left, y + 12, left, y + height() - 12);
            }
            canvas.text("h3", left + INSIDE, y + 20, column.index().orElse("Table"));
            canvas.text("m mono-s", left + INSIDE, y + 41, column.partitionName());
            canvas.text("m mono-s", left + INSIDE + column.partition(), y + 41, column.sortName());
            left += column.width();
        }
        canvas.text("h3", x + INSIDE, y + 20, "Entity");
        double top = y + HEAD;
        for (Group group : groups) {
            top = draw(canvas, group, x, top, width);
        }
    }

    private double draw(Canvas canvas, Group group, double x, double y, double width) {
        double top = y;
        canvas.line();
        canvas.stroke("rule", x, top, x + width, top);
        if (group.collection().isPresent()) {
            CollectionChart collection = group.collection().get();
            double height = GROUP + group.entities().size() * ROW;
            canvas.rectangle("bar", x + 5, top + 8, 3, height - 16, 1.5);
            canvas.text("m small", x + INSIDE, top + GROUP / 2 + 2, "item collection");
            canvas.text("strong", x + INSIDE + BEFORE_COLLECTION, top + GROUP / 2 + 2, collection.type());
            run(
                    canvas,
                    collection.partition(),
                    x + names + INSIDE,
                    top + GROUP / 2 + 2,
                    columns.get(0).width());
            top += GROUP;
        }
        for (EntityChart entity : group.entities()) {
            row(canvas, entity, x, top);
            top += ROW;
        }
        return top;
    }

    private void row(Canvas canvas, EntityChart entity, double x, double y) {
        double middle = y + ROW / 2;
        String remarks = remarks(entity);
        canvas.text("e", x + INSIDE, remarks.isEmpty() ? middle : middle - 9, entity.name());
        canvas.text("m small", x + INSIDE, middle + 9, remarks);
        double left = x + names;
        for (Column column : columns) {
            Optional<KeyChart> key = key(entity, column.index());
            if (key.isPresent()) {
                run(canvas, key.get().partition(), left + INSIDE, middle, column.partition() - INSIDE);
                run(canvas, key.get().sort(), left + INSIDE + column.partition(), middle, column.sort() - INSIDE);
            } else {
                canvas.text("m", left + INSIDE, middle, "\u2013");
            }
            left += column.width();
        }
        canvas.line();
    }

    private static void run(Canvas canvas, List<Part> parts, double x, double y, double room) {
        new KeyRun(parts).draw(canvas, x, y, room);
    }
}
