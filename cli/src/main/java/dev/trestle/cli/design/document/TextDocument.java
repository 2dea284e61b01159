package dev.trestle.cli.design.document;

import dev.trestle.cli.design.chart.Chart;
import dev.trestle.cli.design.chart.EntityChart;
import dev.trestle.cli.design.document.Sentences.Grid;
import dev.trestle.cli.item.AttributeText;
import dev.trestle.cli.terminal.ResultTable;
import dev.trestle.cli.terminal.ResultTable.Header;
import dev.trestle.cli.terminal.Style;
import dev.trestle.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A design for the terminal. */
public final class TextDocument {

    private final Terminal terminal;
    private final StringBuilder text = new StringBuilder();

    private TextDocument(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The document, as wide as the terminal. */
    public static String of(Chart chart, Terminal terminal) {
        TextDocument document = new TextDocument(terminal);
        document.write(chart);
        return document.text.toString();
    }

    private void write(Chart chart) {
        line(terminal.styled(Style.BOLD, "Table " + chart.table()) + ": " + escaped(Sentences.structure(chart)));
        chart.indexes().forEach(index -> line("  index " + index.name() + ": " + escaped(Sentences.structure(index))));
        grid(Sentences.keys(chart.entities()), 1);
        if (!chart.collections().isEmpty()) {
            grid(Sentences.collections(chart), 1);
        }
        grid(Sentences.patternsInShort(chart), 1);
        for (EntityChart entity : chart.entities()) {
            if (!entity.attributes().isEmpty()) {
                grid(Sentences.attributes(entity), 1);
            }
        }
    }

    private void grid(Grid grid, int keys) {
        line("");
        line(terminal.styled(Style.BOLD, escaped(grid.title())));
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < grid.headers().size(); i++) {
            headers.add(new Header(escaped(grid.headers().get(i)), false, i < keys));
        }
        List<List<String>> rows = grid.rows().stream()
                .map(row -> row.stream().map(TextDocument::escaped).toList())
                .toList();
        line(withoutEmptyColumns(headers, rows).fitting(terminal.width()).draw(terminal));
    }

    private static ResultTable withoutEmptyColumns(List<Header> headers, List<List<String>> rows) {
        List<Integer> filled = IntStream.range(0, headers.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .boxed()
                .toList();
        return new ResultTable(
                filled.stream().map(headers::get).toList(),
                rows.stream().map(row -> filled.stream().map(row::get).toList()).toList());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String escaped(String cell) {
        return AttributeText.escaped(cell);
    }
}
