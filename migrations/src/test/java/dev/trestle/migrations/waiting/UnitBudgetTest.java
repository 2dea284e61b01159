package dev.trestle.migrations.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnitBudgetTest {
    private long now;

    private final UnitBudget budget = new UnitBudget(10, () -> now, this::pass);

    @Test
    void letsPassWhatASecondHas() {
        budget.await();
        budget.spend(9);
        budget.await();

        assertThat(now).isZero();
    }

    @Test
    void waitsForWhatWasTakenTooMuch() {
        budget.await();
        budget.spend(30);
        budget.await();

        assertThat(Duration.ofNanos(now)).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2010));
    }

    @Test
    void savesNoMoreThanASecond() {
        pass(Duration.ofHours(1));
        long start = now;
        budget.spend(20);
        budget.await();

        assertThat(Duration.ofNanos(now - start)).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1010));
    }

    @Test
    void holdsToItsRateInTheLongRun() {
        for (int request = 0; request < 1000; request++) {
            budget.await();
            budget.spend(3);
        }

        assertThat(3000 / (now / 1e9)).isBetween(9.9, 10.1);
    }

    @Test
    void neverWaitsWithoutBounds() {
        UnitBudget unlimited = new UnitBudget(0, () -> now, this::pass);
        unlimited.spend(1e12);
        unlimited.await();

        assertThat(now).isZero();
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
