package dev.trestle.cli.design;

import java.util.Locale;

/** The forms that a design can be shown in. */
enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    SVG,
    JSON,
    WORKBENCH;

    /** As it is given on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
