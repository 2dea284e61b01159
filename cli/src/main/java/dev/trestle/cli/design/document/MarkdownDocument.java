package dev.trestle.cli.design.document;

import dev.trestle.cli.design.chart.Chart;
import dev.trestle.cli.design.chart.EntityChart;
import dev.trestle.cli.design.document.Sentences.Grid;
import dev.trestle.cli.item.AttributeText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A design in Markdown, with tables as GitHub shows them. */
public final class MarkdownDocument {

    /** What is written in words; everything else is code. */
    private static final Set<String> WORDS =
            Set.of("entity", "remarks", "values", "gives", "reads", "entities", "collection");

    private final StringBuilder text = new StringBuilder();

    private MarkdownDocument() {}

    /** The document. */
    public static String of(Chart chart) {
        MarkdownDocument document = new MarkdownDocument();
        document.write(chart);
        return document.text.toString();
    }

    private void write(Chart chart) {
        line("# Table " + escaped(chart.table()));
        line("");
        line(escaped(capitalized(Sentences.structure(chart))) + ".");
        line("");
        chart.indexes()
                .forEach(index -> line("- Index " + escaped(index.name() + ": " + Sentences.structure(index)) + "."));
        grid("##", Sentences.entities(chart));
        if (!chart.collections().isEmpty()) {
            grid("##", Sentences.collections(chart));
        }
        grid("##", Sentences.patterns(chart));
        line("");
        line("## Attributes");
        for (EntityChart entity : chart.entities()) {
            grid("###", Sentences.attributes(entity));
        }
    }

    private void grid(String level, Grid grid) {
        line("");
        line(level + " " + escaped(grid.title()));
        line("");
        row(grid.headers().stream().map(MarkdownDocument::escaped).toList());
        line("|" + " --- |".repeat(grid.headers().size()));
        for (List<String> row : grid.rows()) {
            row(IntStream.range(0, row.size())
                    .mapToObj(column -> cell(grid.headers().get(column), row.get(column)))
                    .toList());
        }
    }

    private static String cell(String header, String text) {
        return text.isEmpty() || WORDS.contains(header) ? escaped(text) : code(text);
    }

    /** Code takes no escapes but that of the table's own bar, and no backquotes. */
    private static String code(String text) {
        return "`" + AttributeText.escaped(text).replace("`", "'").replace("|", "\\|") + "`";
    }

    private static String escaped(String text) {
        return AttributeText.escaped(text)
                .codePoints()
                .mapToObj(character -> "\\`*_{}[]<>#|~&".indexOf(character) < 0
                        ? Character.toString(character)
                        : "\\" + Character.toString(character))
                .collect(Collectors.joining());
    }

    private static String capitalized(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private void row(List<String> cells) {
        line(cells.stream()
                .map(cell -> cell.isEmpty() ? " |" : " " + cell + " |")
                .collect(Collectors.joining("", "|", "")));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
