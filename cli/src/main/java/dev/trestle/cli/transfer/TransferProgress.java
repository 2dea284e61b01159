package dev.trestle.cli.transfer;

import dev.trestle.cli.terminal.Progress;
import dev.trestle.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Progress that several threads report. Thread-safe. */
public final class TransferProgress implements AutoCloseable {
    private static final long UNKNOWN = -1;

    private final Progress progress;
    private long reached;

    /**
     * Begins to show a piece of work.
     *
     * @param terminal where
     * @param task what is done, as a word or two
     * @param total how many steps there are, if it is known
     */
    public TransferProgress(Terminal terminal, String task, @Nullable Long total) {
        this.progress = Progress.of(terminal, task, total == null ? UNKNOWN : total);
    }

    /**
     * Says how far the work has come; a report that was overtaken by a later one is passed over.
     *
     * @param steps the steps done so far
     */
    public synchronized void reached(long steps) {
        if (steps > reached) {
            reached = steps;
            progress.reached(steps);
        }
    }

    @Override
    public synchronized void close() {
        progress.close();
    }
}
