package dev.trestle.cli.design.document;

import dev.trestle.cli.design.chart.Chart;
import dev.trestle.cli.design.chart.EntityChart;
import dev.trestle.cli.design.document.Sentences.Grid;
import dev.trestle.cli.design.drawing.Diagram;
import dev.trestle.cli.design.drawing.Markup;
import java.util.List;

/** A design as one page for a browser: the diagram, and all else in tables. It loads nothing and runs nothing. */
public final class HtmlDocument {

    private static final String STYLE = """

            :root{color-scheme:light dark;--page:#f6f8fb;--card:#fff;--edge:#e2e8f0;--text:#0f172a;--muted:#64748b}
            @media (prefers-color-scheme:dark){:root{--page:#0b1120;--card:#121b2f;--edge:#233150;--text:#e6ebf4;--muted:#8fa0bc}}
            body{margin:0;background:var(--page);color:var(--text);font:15px/1.5 ui-sans-serif,system-ui,"Segoe UI",Roboto,sans-serif}
            main{max-width:1400px;margin:0 auto;padding:0 36px 64px}
            figure{margin:0 auto;padding:12px 0;overflow-x:auto;text-align:center}
            figure svg{max-width:100%;height:auto}
            h2{font-size:22px;margin:44px 0 12px}
            h3{font-size:16px;margin:28px 0 8px}
            .scroll{overflow-x:auto;background:var(--card);border:1px solid var(--edge);border-radius:14px}
            table{border-collapse:collapse;width:100%}
            th{font-size:12px;font-weight:600;color:var(--muted);text-align:left}
            th,td{padding:9px 16px;border-bottom:1px solid var(--edge);vertical-align:top}
            tr:last-child td{border-bottom:0}
            td code{white-space:nowrap;font:13px ui-monospace,"SF Mono",Menlo,Consolas,monospace}
            .entities{display:grid;grid-template-columns:repeat(auto-fit,minmax(560px,1fr));gap:0 20px}
            @media (max-width:640px){.entities{display:block}main{padding:0 12px 32px}}
            @media print{body{background:#fff}.scroll,section{break-inside:avoid}}
            """;

    private HtmlDocument() {}

    /** The page. */
    public static String of(Chart chart) {
        Markup page = new Markup().html();
        page.open("html", "lang", "en").line();
        page.open("head").line();
        page.empty("meta", "charset", "utf-8").line();
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.element("title", chart.table() + ": design").line();
        page.style(STYLE).line().close().line();
        page.open("body").line();
        page.open("figure").line();
        Diagram.drawWithin(page, chart);
        page.line().close().line();
        page.open("main").line();
        grid(page, "h2", Sentences.patterns(chart), List.of(0, 3, 4));
        if (!chart.collections().isEmpty()) {
            grid(page, "h2", Sentences.collections(chart), List.of(1));
        }
        page.element("h2", "Attributes").line();
        page.open("div", "class", "entities").line();
        for (EntityChart entity : chart.entities()) {
            grid(page, "h3", Sentences.attributes(entity), List.of(0, 1));
        }
        page.close().line().close().line().close().line().close();
        return page.end();
    }

    private static void grid(Markup page, String level, Grid grid, List<Integer> code) {
        page.open("section").element(level, grid.title()).line();
        page.open("div", "class", "scroll").open("table").line();
        page.open("thead").open("tr");
        grid.headers().forEach(header -> page.element("th", header));
        page.close().close().line();
        page.open("tbody").line();
        for (List<String> row : grid.rows()) {
            page.open("tr");
            for (int i = 0; i < row.size(); i++) {
                page.open("td");
                if (code.contains(i) && !row.get(i).isEmpty()) {
                    page.element("code", row.get(i));
                } else {
                    page.text(row.get(i));
                }
                page.close();
            }
            page.close().line();
        }
        page.close().close().close().close().line();
    }
}
