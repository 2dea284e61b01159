package dev.trestle.cli.migrate;

import dev.trestle.migrations.Extent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how far to migrate. */
final class ExtentOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Option(
            names = "--to",
            paramLabel = "NAME",
            description = "As far as this migration: with it on the way up, until it is the last on the way down.")
    private @Nullable String to;

    @Option(names = "--steps", paramLabel = "N", description = "So many migrations.")
    private @Nullable Integer steps;

    /** How far, if it is said. */
    @Nullable Extent given() {
        if (to != null && steps != null) {
            throw new ParameterException(spec.commandLine(), "--to and --steps cannot be given both");
        }
        if (steps != null && steps < 1) {
            throw new ParameterException(spec.commandLine(), "--steps: " + steps + " is not at least 1");
        }
        if (to != null) {
            return Extent.to(to);
        }
        return steps == null ? null : Extent.steps(steps);
    }

    /** How far; everything unless it is said. */
    Extent orAll() {
        Extent given = given();
        return given == null ? Extent.ALL : given;
    }

    /** How far, which has to be said, since everything is seldom meant. */
    Extent required() {
        Extent given = given();
        if (given == null) {
            throw new ParameterException(spec.commandLine(), "say how far, with --to or --steps");
        }
        return given;
    }
}
