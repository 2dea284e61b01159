package dev.trestle.benchmarks.cold;

import dev.trestle.benchmarks.process.JavaProcess;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;

/** Measures how long a process takes from its start until it has read a record, with Trestle and with the Enhanced Client. */
public final class ColdFigures {

    private final int runs;

    /** Prepares so many runs; the median counts. */
    public ColdFigures(int runs) {
        this.runs = runs;
    }

    /**
     * Measures and gives the figures in a line. Progress goes to standard error.
     *
     * @throws IOException if a process fails
     * @throws InterruptedException if this thread is interrupted
     */
    public String measure() throws IOException, InterruptedException {
        double[] trestle = new double[runs];
        double[] enhanced = new double[runs];
        double[] sdk = new double[runs];
        try (ProgressBar progress = new ProgressBar("cold", runs)) {
            for (int run = 0; run < runs; run++) {
                trestle[run] = millis(TrestleFirstGet.class);
                enhanced[run] = millis(EnhancedFirstGet.class);
                sdk[run] = millis(SdkFirstGet.class);
                progress.step();
            }
        }
        return String.format(
                Locale.ROOT,
                "Trestle %.0f ms, the Enhanced Client %.0f ms, %.2f times; by hand %.0f ms (medians of %d)",
                median(trestle),
                median(enhanced),
                median(trestle) / median(enhanced),
                median(sdk),
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
