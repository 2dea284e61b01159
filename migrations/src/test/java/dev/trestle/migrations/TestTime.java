package dev.trestle.migrations;

import dev.trestle.migrations.waiting.Sleeper;
import dev.trestle.migrations.waiting.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Time that only passes when a test, or something that sleeps, lets it. */
public final class TestTime extends Clock implements Sleeper {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));

    @Override
    public void sleep(Duration time) {
        pass(time);
    }

    public void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("only instants are asked for");
    }

    /** This time as what waits takes it. */
    Timing timing() {
        return new Timing(this, this);
    }
}
