package dev.trestle.benchmarks.operation;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures each operation next to its floor, on one thread and on two. */
public final class OperationFigures {

    private static final int RUNS_PER_OPERATION = 4;

    private final Plan plan;

    /** Prepares measurements as thorough as the plan says. */
    public OperationFigures(Plan plan) {
        this.plan = plan;
    }

    /**
     * Measures and gives a table of figures. Progress goes to standard error.
     *
     * @throws RunnerException if JMH cannot run a benchmark
     */
    public String measure() throws RunnerException {
        List<Line> lines = new ArrayList<>();
        try (ProgressBar progress =
                new ProgressBar("operations", (long) Operation.values().length * RUNS_PER_OPERATION)) {
            for (Operation operation : Operation.values()) {
                // The floor follows at once, so that both meet the same machine.
                Measured embedded = run(EmbeddedOperations.class, operation, 1, progress);
                Measured floor = run(MapOperations.class, operation, 1, progress);
                Measured embeddedByTwo = run(EmbeddedOperations.class, operation, 2, progress);
                Measured floorByTwo = run(MapOperations.class, operation, 2, progress);
                lines.add(new Line(operation, embedded, floor, embeddedByTwo, floorByTwo));
            }
        }
        return AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, lines, columns());
    }

    private Measured run(Class<?> benchmarks, Operation operation, int threads, ProgressBar progress)
            throws RunnerException {
        Measured measured = Measured.of(new Runner(new OptionsBuilder()
                        .include("^" + benchmarks.getName() + "." + operation.method() + "$")
                        .threads(threads)
                        .forks(1)
                        .jvmArgs("-Xms2g", "-Xmx2g")
                        .warmupIterations(plan.warmups())
                        .warmupTime(plan.iteration())
                        .measurementIterations(plan.measurements())
                        .measurementTime(plan.iteration())
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle());
        progress.step();
        return measured;
    }

    private static List<ColumnData<Line>> columns() {
        return List.of(
                new Column().header("operation").dataAlign(HorizontalAlign.LEFT).with(line -> line.operation.title()),
                figure("µs", line -> number(2, line.embedded.micros())),
                figure("±", line -> number(2, line.embedded.error())),
                figure(
                        "aim",
                        line -> line.operation.aim().isPresent()
                                ? number(1, line.operation.aim().getAsDouble())
                                : ""),
                figure("floor µs", line -> number(2, line.floor.micros())),
                figure("times", line -> number(1, line.embedded.micros() / line.floor.micros())),
                figure("bytes", line -> number(0, line.embedded.bytes())),
                figure("floor bytes", line -> number(0, line.floor.bytes())),
                figure("2 threads", line -> number(2, scaling(line.embedded, line.embeddedByTwo))),
                figure("floor 2 threads", line -> number(2, scaling(line.floor, line.floorByTwo))));
    }

    private static ColumnData<Line> figure(String header, Function<Line, String> text) {
        return new Column().header(header).dataAlign(HorizontalAlign.RIGHT).with(text);
    }

    /** How many times as much two threads do as one. */
    private static double scaling(Measured one, Measured two) {
        return 2 * one.micros() / two.micros();
    }

    private static String number(int decimals, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%,." + decimals + "f", value) : "";
    }

    private record Line(
            Operation operation, Measured embedded, Measured floor, Measured embeddedByTwo, Measured floorByTwo) {}
}
