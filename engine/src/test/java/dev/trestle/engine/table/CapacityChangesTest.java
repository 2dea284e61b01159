package dev.trestle.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapacityChangesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final Throughput HIGH = new Throughput(10, 10);

    private static final Throughput LOW = new Throughput(9, 10);

    @Test
    void capacityIsLoweredFourTimesADayAndThenOnceAnHour() {
        CapacityChanges changes = CapacityChanges.NONE;
        for (int i = 0; i < CapacityChanges.FREE_DECREASES; i++) {
            assertThat(changes.nextDecrease(NOON)).isEmpty();
            changes = changes.after(HIGH, LOW, NOON);
        }

        Instant next = NOON.plus(CapacityChanges.BETWEEN_DECREASES);
        assertThat(changes.nextDecrease(NOON)).contains(next);
        assertThat(changes.nextDecrease(next)).isEmpty();
        changes = changes.after(HIGH, LOW, next);
        assertThat(changes.nextDecrease(next)).contains(next.plus(CapacityChanges.BETWEEN_DECREASES));
    }

    @Test
    void aDayBeginsAtMidnightOfUtc() {
        Instant late = Instant.parse("2026-03-01T23:50:00Z");
        CapacityChanges changes = new CapacityChanges(Optional.empty(), Optional.of(late), 4);

        assertThat(changes.nextDecrease(late)).contains(Instant.parse("2026-03-02T00:00:00Z"));
        assertThat(changes.decreasesOn(late.plus(Duration.ofMinutes(10)))).isZero();
        assertThat(changes.after(HIGH, LOW, late.plus(Duration.ofMinutes(10))).decreases())
                .isEqualTo(1);
    }

    @Test
    void readsRaisedWhileWritesAreLoweredIsBoth() {
        CapacityChanges changes = CapacityChanges.NONE.after(new Throughput(1, 5), new Throughput(5, 1), NOON);

        assertThat(changes).isEqualTo(new CapacityChanges(Optional.of(NOON), Optional.of(NOON), 1));
        assertThat(CapacityChanges.NONE.after(LOW, HIGH, NOON).decreases()).isZero();
    }

    @Test
    void changesAreStored() {
        CapacityChanges changes = new CapacityChanges(Optional.empty(), Optional.of(NOON), 3);

        assertThat(CapacityChanges.of(changes.toItem())).isEqualTo(changes);
        assertThat(CapacityChanges.of(CapacityChanges.NONE.toItem())).isEqualTo(CapacityChanges.NONE);
    }
}
