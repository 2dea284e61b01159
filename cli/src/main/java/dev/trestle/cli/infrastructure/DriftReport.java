package dev.trestle.cli.infrastructure;

import dev.trestle.cli.terminal.Terminal;
import dev.trestle.infrastructure.drift.Drift;
import picocli.CommandLine.Option;

/** How differences are told, and how a command ends that found some. */
final class DriftReport {

    /** The exit status of a command that found a difference. */
    static final int DIFFERENT = 3;

    private enum Format {
        text,
        json
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json. Default: ${DEFAULT-VALUE}")
    private Format format = Format.text;

    int show(Drift drift, Terminal terminal) {
        terminal.out().print(format == Format.json ? drift.json() : drift.text());
        return drift.exists() ? DIFFERENT : 0;
    }
}
