package dev.trestle.benchmarks.server;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.trestle.benchmarks.process.JavaProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;

/** Measures servers, each in a process of its own, from this process. */
public final class ServerFigures {

    private static final int FEW = 16;
    private static final int MANY = 256;

    private final Duration warmUp;
    private final Duration measured;

    /** Prepares to load each server for so long with each number of connections, a first time without counting. */
    public ServerFigures(Duration warmUp, Duration measured) {
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
        try (ProgressBar progress = new ProgressBar("server", Subject.values().length)) {
            for (Subject subject : Subject.values()) {
                all.add(measure(subject));
                progress.step();
            }
        }
        Figures floor = all.get(0);
        return AsciiTable.getTable(
                all,
                List.of(
                        new Column()
                                .header("server")
                                .dataAlign(HorizontalAlign.LEFT)
                                .with(f -> f.subject.title()),
                        column("start ms", f -> String.format(Locale.ROOT, "%,.0f", f.startMillis)),
                        column(FEW + " connections, req/s", f -> String.format(Locale.ROOT, "%,.0f", f.few)),
                        column("of Netty", f -> percent(f.few, floor.few)),
                        column(MANY + " connections, req/s", f -> String.format(Locale.ROOT, "%,.0f", f.many)),
                        column("of Netty", f -> percent(f.many, floor.many))));
    }

    private Figures measure(Subject subject) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new JavaProcess(ServerProcess.class, List.of(), List.of(subject.name())).start();
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            int port = Integer.parseInt(output.readLine());
            double startMillis = (System.nanoTime() - start) / 1e6;
            LoadGenerator load = new LoadGenerator(port, ServedItem.request(subject.operation()));
            double few = load.run(FEW, warmUp, measured);
            double many = load.run(MANY, warmUp, measured);
            return new Figures(subject, startMillis, few, many);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static ColumnData<Figures> column(String title, Function<Figures, String> value) {
        return new Column().header(title).dataAlign(HorizontalAlign.RIGHT).with(value);
    }

    private static String percent(double part, double whole) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * part / whole);
    }

    private record Figures(Subject subject, double startMillis, double few, double many) {}
}
