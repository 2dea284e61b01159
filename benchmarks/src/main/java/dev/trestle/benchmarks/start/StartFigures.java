package dev.trestle.benchmarks.start;

import dev.trestle.benchmarks.process.JavaProcess;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;

/** Measures how long a process takes from its start to the first answered get. */
public final class StartFigures {

    private final int runs;

    /** Prepares so many runs; the median counts. */
    public StartFigures(int runs) {
        this.runs = runs;
    }

    /**
     * Measures and gives the figures in a line. Progress goes to standard error.
     *
     * @throws IOException if a process fails
     * @throws InterruptedException if this thread is interrupted
     */
    public String measure() throws IOException, InterruptedException {
        double[] starts = new double[runs];
        double[] floors = new double[runs];
        try (ProgressBar progress = new ProgressBar("start", runs)) {
            for (int run = 0; run < runs; run++) {
                starts[run] = millis(FirstGet.class);
                floors[run] = millis(EmptyProcess.class);
                progress.step();
            }
        }
        return String.format(
                Locale.ROOT,
                "%.0f ms, an empty process %.0f ms, %.1f times (medians of %d)",
                median(starts),
                median(floors),
                median(starts) / median(floors),
                runs);
    }

    private static double millis(Class<?> main) throws IOException, InterruptedException {
        return new JavaProcess(main, List.of(), List.of()).run().took().toNanos() / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
