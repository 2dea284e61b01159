package dev.trestle.cli.transfer;

import dev.trestle.migrations.waiting.UnitBudget;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how fast tables are read and written. */
public final class PaceOptions {
    /** The SDK has as many connections. */
    private static final int MOST_SEGMENTS = 50;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Option(
            names = "--segments",
            paramLabel = "N",
            defaultValue = "8",
            description =
                    "How much is done at a time: segments of a scan, batches of writes; ${DEFAULT-VALUE} unless given.")
    private int segments;

    @Option(
            names = "--read-units",
            paramLabel = "N",
            description =
                    "Reads no more than so many capacity units a second of each table; as many as it can unless given.")
    private double readUnits;

    @Option(
            names = "--write-units",
            paramLabel = "N",
            description = "Writes no more than so many capacity units a second; as many as it can unless given.")
    private double writeUnits;

    /**
     * How much is done at a time.
     *
     * @return 1 to 50
     */
    public int segments() {
        if (segments < 1 || segments > MOST_SEGMENTS) {
            throw new ParameterException(
                    spec.commandLine(), "--segments: " + segments + " is not between 1 and " + MOST_SEGMENTS);
        }
        return segments;
    }

    /**
     * What reading may take.
     *
     * @param pause how to wait
     * @return a budget of its own
     */
    public UnitBudget reading(Pause pause) {
        return budget("--read-units", readUnits, pause);
    }

    /**
     * What writing may take.
     *
     * @param pause how to wait
     * @return a budget of its own
     */
    public UnitBudget writing(Pause pause) {
        return budget("--write-units", writeUnits, pause);
    }

    private UnitBudget budget(String option, double units, Pause pause) {
        if (!(units >= 0) || Double.isInfinite(units)) {
            throw new ParameterException(spec.commandLine(), option + ": " + units + " is no number of units");
        }
        return new UnitBudget(units, System::nanoTime, pause::pause);
    }
}
