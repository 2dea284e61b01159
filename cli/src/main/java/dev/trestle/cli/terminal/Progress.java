package dev.trestle.cli.terminal;

import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a piece of work has come: a bar that is redrawn on a terminal, one line at the end elsewhere. For one
 * thread at a time.
 */
public final class Progress implements AutoCloseable {
    private static final int REDRAW_MILLISECONDS = 50;

    private final PrintStream err;
    private final String task;
    private final @Nullable ProgressBar bar;
    private long done;

    private Progress(PrintStream err, String task, @Nullable ProgressBar bar) {
        this.err = err;
        this.task = task;
        this.bar = bar;
    }

    /**
     * Begins to show a piece of work.
     *
     * @param terminal where
     * @param task what is done, as a word or two
     * @param total how many steps there are; -1 if nobody knows
     * @return the display, to be closed when the work ends
     */
    public static Progress of(Terminal terminal, String task, long total) {
        return new Progress(
                terminal.err(),
                task,
                terminal.interactive() ? bar(terminal, task, total).hideEta().build() : null);
    }

    /**
     * Begins to show a piece of work that takes its time, with the rate and the time that is left.
     *
     * @param terminal where
     * @param task what is done, as a word or two
     * @param total how many steps there are; -1 if nobody knows
     * @return the display, to be closed when the work ends
     */
    public static Progress timed(Terminal terminal, String task, long total) {
        return new Progress(
                terminal.err(),
                task,
                terminal.interactive() ? bar(terminal, task, total).showSpeed().build() : null);
    }

    /**
     * Says how far the work has come.
     *
     * @param steps the steps done so far
     */
    public void reached(long steps) {
        done = steps;
        if (bar != null) {
            bar.stepTo(steps);
        }
    }

    /** Ends the display; what was reached stays visible. */
    @Override
    public void close() {
        if (bar == null) {
            err.println(String.format(Locale.ROOT, "%s: %,d", task, done));
        } else {
            bar.close();
            err.println();
        }
    }

    private static ProgressBarBuilder bar(Terminal terminal, String task, long total) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUpdateIntervalMillis(REDRAW_MILLISECONDS)
                .setStyle(terminal.colour() ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(new DelegatingProgressBarConsumer(
                        line -> terminal.err().print("\r" + line), terminal.width() - 1));
    }
}
