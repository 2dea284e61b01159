package dev.trestle.benchmarks.mapping;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.trestle.benchmarks.operation.Measured;
import dev.trestle.benchmarks.operation.Plan;
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

/** Measures each way of mapping next to code written by hand. */
public final class MappingFigures {

    private static final List<String> DIRECTIONS = List.of("ToItem", "FromItem");

    private final Plan plan;

    /** Prepares measurements as thorough as the plan says. */
    public MappingFigures(Plan plan) {
        this.plan = plan;
    }

    /**
     * Measures and gives a table of figures. Progress goes to standard error.
     *
     * @throws RunnerException if JMH cannot run a benchmark
     */
    public String measure() throws RunnerException {
        List<Line> lines = new ArrayList<>();
        try (ProgressBar progress = new ProgressBar("mapping", (long) DIRECTIONS.size() * Way.values().length)) {
            for (String direction : DIRECTIONS) {
                Measured floor = run(Way.HAND_WRITTEN, direction, progress);
                lines.add(new Line(Way.HAND_WRITTEN, direction, floor, floor));
                for (Way way : Way.values()) {
                    if (way != Way.HAND_WRITTEN) {
                        lines.add(new Line(way, direction, run(way, direction, progress), floor));
                    }
                }
            }
        }
        return AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, lines, columns());
    }

    private Measured run(Way way, String direction, ProgressBar progress) throws RunnerException {
        Measured measured = Measured.of(new Runner(new OptionsBuilder()
                        .include("^" + MappingOperations.class.getName() + "." + way.method + direction + "$")
                        .forks(1)
                        .jvmArgs("-Xms1g", "-Xmx1g")
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
                new Column().header("").dataAlign(HorizontalAlign.LEFT).with(Line::title),
                figure("µs", line -> number(line.measured.micros())),
                figure("±", line -> number(line.measured.error())),
                figure("times", line -> number(line.measured.micros() / line.floor.micros())),
                figure("bytes", line -> String.format(Locale.ROOT, "%,.0f", line.measured.bytes())),
                figure("times", line -> number(line.measured.bytes() / line.floor.bytes())));
    }

    private static ColumnData<Line> figure(String header, Function<Line, String> text) {
        return new Column().header(header).dataAlign(HorizontalAlign.RIGHT).with(text);
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%,.2f", value) : "";
    }

    private enum Way {
        HAND_WRITTEN("by hand", "handWritten"),
        TRESTLE("Trestle", "trestle"),
        STATIC_SCHEMA("Enhanced Client, static schema", "staticSchema"),
        BEAN_SCHEMA("Enhanced Client, bean schema", "beanSchema");

        private final String title;
        private final String method;

        Way(String title, String method) {
            this.title = title;
            this.method = method;
        }
    }

    private record Line(Way way, String direction, Measured measured, Measured floor) {

        private String title() {
            return (direction.equals("ToItem") ? "record to item, " : "item to record, ") + way.title;
        }
    }
}
