package dev.trestle.embedded;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until somebody moves it, in UTC: for tests of what happens as time passes. Thread-safe.
 *
 * <pre>{@code
 * TestClock clock = TestClock.at(Instant.parse("2026-01-01T00:00:00Z"));
 * EmbeddedDynamoDb db = EmbeddedDynamoDb.builder().clock(clock).build();
 * clock.advance(Duration.ofDays(30));
 * db.sweep();                                // deletes what has expired meanwhile
 * }</pre>
 */
public final class TestClock extends Clock {

    private final Hand hand;
    private final ZoneId zone;

    private TestClock(Hand hand, ZoneId zone) {
        this.hand = hand;
        this.zone = zone;
    }

    /** What a clock and the same clock in other zones have in common. */
    private static final class Hand {

        private volatile Instant now;

        Hand(Instant now) {
            this.now = now;
        }

        synchronized void advance(Duration time) {
            now = now.plus(time);
        }

        synchronized void set(Instant time) {
            now = time;
        }
    }

    /** A clock that shows this time. */
    public static TestClock at(Instant start) {
        return new TestClock(new Hand(start), ZoneOffset.UTC);
    }

    /** Lets time pass; a negative time turns the clock back. */
    public void advance(Duration time) {
        hand.advance(time);
    }

    /** Sets the clock. */
    public void set(Instant time) {
        hand.set(time);
    }

    @Override
    public Instant instant() {
        return hand.now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock, which moves with this one, in another time zone. */
    @Override
    public TestClock withZone(ZoneId newZone) {
        return new TestClock(hand, newZone);
    }

    @Override
    public String toString() {
        return "TestClock[" + instant() + "]";
    }
}
