package dev.trestle.cli.transfer;

import dev.trestle.cli.terminal.CommandFailedException;
import java.time.Duration;

/** Waits, so that whoever has to wait need not know how. */
@FunctionalInterface
public interface Pause {
    /** Waits on the calling thread. */
    Pause SLEEPING = duration -> {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted", e);
        }
    };

    /**
     * Waits.
     *
     * @param duration for so long
     */
    void pause(Duration duration);
}
