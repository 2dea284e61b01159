package dev.trestle.cli.design.drawing;

/** The style sheet of diagrams. Colours stand as they are, without variables, which not every viewer of SVG knows. */
final class DiagramStyle {

    private static final String BY_DAY = """

            text{font:13px ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,Inter,sans-serif;fill:#0f172a}
            .h1{font-size:30px;font-weight:700;letter-spacing:-.02em}
            .h2{font-size:18px;font-weight:650}
            .h3{font-size:13px;font-weight:650}
            .e{font-size:15px;font-weight:600}
            .strong{font-size:12px;font-weight:600}
            .small{font-size:11px}
            .mono{font:12px ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
            .mono-s{font:10.5px ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
            .page{fill:#f6f8fb}
            .card{fill:#fff;stroke:#e2e8f0}
            .bar{fill:#6366f1}
            .m{fill:#64748b}
            .c{fill:#475569}
            .rule{stroke:#e2e8f0;fill:none}
            .axis{stroke:#94a3b8;stroke-width:1.5;fill:none}
            .dot{fill:#fff;stroke:#6366f1;stroke-width:2}
            .head{fill:#94a3b8}
            g{transition:opacity .15s}
            """;

    private static final String BY_NIGHT = """
            text{fill:#e6ebf4}
            .page{fill:#0b1120}
            .card{fill:#121b2f;stroke:#233150}
            .bar{fill:#818cf8}
            .m{fill:#8fa0bc}
            .c{fill:#b3c0d6}
            .rule{stroke:#233150}
            .axis{stroke:#4a5c7d}
            .dot{fill:#121b2f;stroke:#818cf8}
            .head{fill:#4a5c7d}
            """;

    static final String RULES = BY_DAY + Palette.night(BY_NIGHT) + Palette.ofComponents() + Palette.pointing();

    private DiagramStyle() {}
}
