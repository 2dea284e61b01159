package dev.trestle.engine.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/**
 * Time that passes only by hand. Other modules' tests have {@code TestClock} of the module {@code embedded} for it, which
 * stands on this one.
 */
final class HandClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** A clock that shows this time. */
    Clock clock() {
        return withZone(ZoneOffset.UTC);
    }
}
