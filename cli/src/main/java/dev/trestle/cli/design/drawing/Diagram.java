package dev.trestle.cli.design.drawing;

import dev.trestle.cli.design.chart.Chart;
import dev.trestle.cli.design.chart.IndexChart;
import dev.trestle.cli.design.chart.PartitionChart;
import dev.trestle.cli.design.key.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A design as a diagram in SVG: the entities with their keys, and partitions with sample items. It needs nothing else, neither
 * fonts nor scripts, and follows the reader's choice of light or dark.
 */
public final class Diagram {

    private static final double EDGE = 36;
    private static final double GAP = 20;
    private static final double LEAST_WIDTH = 940;
    private static final double CARD = 420;
    private static final double SECTION = 58;

    private final Chart chart;
    private final EntityGrid grid;
    private final double width;

    private Diagram(Chart chart) {
        this.chart = chart;
        this.grid = EntityGrid.of(chart, LEAST_WIDTH);
        this.width = grid.width();
    }

    /** The diagram as a file of its own. */
    public static String of(Chart chart) {
        Markup svg = new Markup();
        new Diagram(chart).draw(svg);
        return svg.end();
    }

    /** The diagram within a page. */
    public static void drawWithin(Markup page, Chart chart) {
        new Diagram(chart).draw(page);
    }

    private void draw(Markup svg) {
        List<List<PartitionChart>> sections = sections();
        double height = height(sections);
        String whole = Canvas.n(width + 2 * EDGE);
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + whole + " " + Canvas.n(height),
                "width",
                whole,
                "height",
                Canvas.n(height),
                "role",
                "img",
                "aria-label",
                "The design of the table " + chart.table());
        svg.line().style(DiagramStyle.RULES).line();
        Canvas canvas = new Canvas(svg);
        canvas.rectangle("page", 0, 0, width + 2 * EDGE, height, 0);
        double y = head(canvas);
        grid.draw(canvas, EDGE, y);
        y += grid.height();
        for (List<PartitionChart> section : sections) {
            y = section(canvas, section, y);
        }
        svg.close();
    }

    private double head(Canvas canvas) {
        canvas.text("h1", EDGE, 50, chart.table());
        canvas.text("m", EDGE, 82, summary());
        double x = EDGE;
        double y = 116;
        for (int i = 0; i < chart.meanings().size(); i++) {
            KeyRun run = new KeyRun(List.of(new Part(chart.meanings().get(i), Optional.of(""), OptionalInt.of(i))));
            if (x > EDGE && x + run.width() > EDGE + width) {
                x = EDGE;
                y += 28;
            }
            run.draw(canvas, x, y, width);
            x += run.width() + 6;
        }
        return y + 28;
    }

    private double headHeight() {
        return head(new Canvas(new Markup().open("svg")));
    }

    private String summary() {
        List<String> words = new ArrayList<>();
        words.add(counted(chart.entities().size(), "entity", "entities"));
        words.add(counted(chart.indexes().size(), "index", "indexes"));
        words.add(counted(chart.patterns().size(), "access pattern", "access patterns"));
        chart.timeToLive().ifPresent(attribute -> words.add("time to live in " + attribute));
        return String.join("  \u00b7  ", words);
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** The partitions of the table, then those of each index. */
    private List<List<PartitionChart>> sections() {
        List<Optional<String>> indexes = new ArrayList<>(List.of(Optional.empty()));
        chart.indexes().forEach(index -> indexes.add(Optional.of(index.name())));
        return indexes.stream()
                .map(index -> chart.partitions().stream()
                        .filter(partition -> partition.index().equals(index))
                        .toList())
                .filter(partitions -> !partitions.isEmpty())
                .toList();
    }

    private double height(List<List<PartitionChart>> sections) {
        double height = headHeight() + grid.height();
        Canvas nowhere = new Canvas(new Markup().open("svg"));
        for (List<PartitionChart> section : sections) {
            height = section(nowhere, section, height);
        }
        return height + EDGE;
    }

    /** Draws cards into columns, and tells where they end. */
    private double section(Canvas canvas, List<PartitionChart> partitions, double y) {
        Optional<String> index = partitions.get(0).index();
        canvas.text(
                "h2", EDGE, y + 36, index.map(name -> "Partitions of " + name).orElse("Partitions of the table"));
        canvas.textBefore("m small", EDGE + width, y + 36, "sample items, in the order of their sort keys");
        int count = Math.min(partitions.size(), Math.max(1, (int) ((width + GAP) / (CARD + GAP))));
        double room = (width - (count - 1) * GAP) / count;
        List<PartitionCard> cards = partitions.stream()
                .map(partition -> new PartitionCard(partition, keyName(index)))
                .toList();
        double end = y;
        List<List<PartitionCard>> columns = columns(cards, count);
        for (int i = 0; i < count; i++) {
            double top = y + SECTION;
            for (PartitionCard card : columns.get(i)) {
                card.draw(canvas, EDGE + i * (room + GAP), top, room);
                top += card.height() + GAP;
            }
            end = Math.max(end, top - GAP);
        }
        return end;
    }

    /** Cards of about the same height in each column: the high ones are given out first, each to the shortest column. */
    private static List<List<PartitionCard>> columns(List<PartitionCard> cards, int count) {
        double[] heights = new double[count];
        List<List<PartitionCard>> columns = new ArrayList<>();
        IntStream.range(0, count).forEach(column -> columns.add(new ArrayList<>()));
        cards.stream()
                .sorted(Comparator.comparingDouble(PartitionCard::height).reversed())
                .forEach(card -> {
                    int shortest = 0;
                    for (int i = 1; i < count; i++) {
                        shortest = heights[i] < heights[shortest] ? i : shortest;
                    }
                    heights[shortest] += card.height() + GAP;
                    columns.get(shortest).add(card);
                });
        columns.forEach(column -> column.sort(Comparator.comparingInt(cards::indexOf)));
        columns.sort(Comparator.comparingInt(column -> column.isEmpty() ? cards.size() : cards.indexOf(column.get(0))));
        return columns;
    }

    private String keyName(Optional<String> index) {
        return index.flatMap(name -> chart.indexes().stream()
                        .filter(each -> each.name().equals(name))
                        .map(IndexChart::partition)
                        .map(names -> String.join(", ", names))
                        .findFirst())
                .orElse(chart.partitionKey());
    }
}
