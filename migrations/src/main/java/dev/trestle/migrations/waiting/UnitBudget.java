package dev.trestle.migrations.waiting;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * So many capacity units a second, shared by threads. A request passes while anything is left, and is paid for when it is
 * known what it has cost, so that what one took too much the next wait for. Thread-safe.
 */
public final class UnitBudget {
    private static final double NANOSECONDS = 1e9;

    private final double perSecond;
    private final LongSupplier nanoTime;
    private final Consumer<Duration> pause;
    private double left;
    private long countedAt;

    /**
     * A budget.
     *
     * @param perSecond the units; 0 for any number
     * @param nanoTime a clock, as {@link System#nanoTime()}
     * @param pause how to wait
     */
    public UnitBudget(double perSecond, LongSupplier nanoTime, Consumer<Duration> pause) {
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
        this.pause = pause;
        this.left = perSecond;
        this.countedAt = nanoTime.getAsLong();
    }

    /** No bounds. */
    public static UnitBudget unlimited() {
        return new UnitBudget(0, () -> 0, duration -> {});
    }

    /** Whether there are bounds. */
    public boolean limited() {
        return perSecond > 0;
    }

    /** The units a second; 0 for any number. */
    public double perSecond() {
        return perSecond;
    }

    /** Waits until a request may be sent. */
    public void await() {
        for (Duration wait = missing(); !wait.isZero(); wait = missing()) {
            pause.accept(wait);
        }
    }

    /** Pays for a request. */
    public synchronized void spend(double units) {
        if (limited()) {
            refill();
            left -= units;
        }
    }

    private synchronized Duration missing() {
        if (!limited()) {
            return Duration.ZERO;
        }
        refill();
        // A thousandth of a second more, as clocks and sleepers are no more exact than that.
        return left > 0
                ? Duration.ZERO
                : Duration.ofNanos((long) (-left / perSecond * NANOSECONDS)).plusMillis(1);
    }

    private void refill() {
        long now = nanoTime.getAsLong();
        left = Math.min(perSecond, left + (now - countedAt) / NANOSECONDS * perSecond);
        countedAt = now;
    }
}
