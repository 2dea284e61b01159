package dev.trestle.benchmarks.load;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import me.tongfei.progressbar.ProgressBar;

/** Compares the HTTP libraries that a server could stand on, with an answer as long as an item of 1 KB. */
public final class HttpFigures {

    private static final int ANSWER = 1_200;
    private static final int ITEMS = 20_000;
    private static final int FEW = 16;
    private static final int MANY = 256;

    private final Duration warmUp;
    private final Duration measured;

    /** Prepares to load each library for so long with each number of connections, a first time without counting. */
    public HttpFigures(Duration warmUp, Duration measured) {
        this.warmUp = warmUp;
        this.measured = measured;
    }

    /**
     * Measures and gives the figures as a table.
     *
     * @throws IOException if a server fails
     * @throws InterruptedException if this thread is interrupted
     */
    public String measure() throws IOException, InterruptedException {
        List<Figures> all = new ArrayList<>();
        try (ProgressBar progress = new ProgressBar("libraries", HttpLibrary.values().length + 1)) {
            // Whoever comes first would be loaded by a generator that is not compiled yet.
            measure(HttpLibrary.NETTY);
            progress.step();
            for (HttpLibrary library : HttpLibrary.values()) {
                all.add(measure(library));
                progress.step();
            }
        }
        return AsciiTable.getTable(
                all,
                List.of(
                        new Column()
                                .header("library")
                                .dataAlign(HorizontalAlign.LEFT)
                                .with(figures -> figures.library.title()),
                        column("ready after ms", figures -> figures.readyMillis),
                        column("resident MB", figures -> figures.megabytes),
                        column(FEW + " connections, req/s", figures -> figures.few),
                        column(MANY + " connections, req/s", figures -> figures.many)));
    }

    private Figures measure(HttpLibrary library) throws IOException, InterruptedException {
        try (Subject.Running running = ConstantServer.subject(library, ANSWER).start()) {
            double megabytes = running.residentMegabytes();
            Load load = new Load(Workload.GET_ITEM, ITEMS);
            double few = load.run(running.port(), FEW, warmUp, measured).perSecond();
            double many = load.run(running.port(), MANY, warmUp, measured).perSecond();
            return new Figures(library, running.took().toMillis(), megabytes, few, many);
        }
    }

    private static ColumnData<Figures> column(String title, ToDoubleFunction<Figures> value) {
        return new Column()
                .header(title)
                .dataAlign(HorizontalAlign.RIGHT)
                .with(figures -> String.format(Locale.ROOT, "%,.0f", value.applyAsDouble(figures)));
    }

    private record Figures(HttpLibrary library, double readyMillis, double megabytes, double few, double many) {}
}
