package dev.trestle.cli.design;

import dev.trestle.cli.design.chart.Chart;
import dev.trestle.cli.design.chart.Charting;
import dev.trestle.cli.design.document.HtmlDocument;
import dev.trestle.cli.design.document.JsonDocument;
import dev.trestle.cli.design.document.MarkdownDocument;
import dev.trestle.cli.design.document.TextDocument;
import dev.trestle.cli.design.document.WorkbenchDocument;
import dev.trestle.cli.design.drawing.Diagram;
import dev.trestle.cli.design.key.Meanings;
import dev.trestle.cli.design.sample.SampleData;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.table.schema.Design;
import java.util.ArrayList;
import java.util.List;

/** What there is to say about a design, in any form. */
final class Description {
    private static final int PAPER_WIDTH = 180;

    private final Design design;
    private final SampleData samples;
    private final Chart chart;

    private Description(Design design, SampleData samples, Chart chart) {
        this.design = design;
        this.samples = samples;
        this.chart = chart;
    }

    static Description of(Design design) {
        Meanings meanings = new Meanings(design);
        SampleData samples = SampleData.of(design, meanings);
        return new Description(design, samples, Charting.of(design, meanings, samples));
    }

    /** A file: without colours, and wide enough that little is cut. */
    static Terminal paper(Terminal terminal) {
        return new Terminal(terminal.out(), terminal.err(), PAPER_WIDTH, false, false, false);
    }

    String text(Format format, Terminal terminal) {
        return switch (format) {
            case TEXT -> TextDocument.of(chart, terminal);
            case MARKDOWN -> MarkdownDocument.of(chart);
            case HTML -> HtmlDocument.of(chart);
            case SVG -> Diagram.of(chart);
            case JSON -> JsonDocument.of(chart);
            case WORKBENCH -> WorkbenchDocument.of(design, chart, samples);
        };
    }

    /** What a form leaves out, and why. */
    List<String> remarks(Format format) {
        List<String> remarks = new ArrayList<>();
        if (format == Format.HTML || format == Format.SVG || format == Format.WORKBENCH) {
            remarks.addAll(samples.remarks());
        }
        if (format == Format.WORKBENCH) {
            remarks.addAll(WorkbenchDocument.remarks(design));
        }
        return remarks;
    }
}
