package dev.trestle.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SimulationTest {

    @Test
    void eachSettingLeavesTheOthersAsTheyAre() {
        Simulation simulation = Simulation.NONE
                .withTableChanges(Duration.ofSeconds(1))
                .withIndexChanges(Duration.ofSeconds(2))
                .withFeatureChanges(Duration.ofSeconds(3))
                .withIndexLag(Duration.ofSeconds(4))
                .withCapacityLimits(true)
                .withThrottled(0.1)
                .withUnprocessed(0.2)
                .withConflicts(0.3)
                .withLatency(Duration.ofSeconds(5))
                .withSeed(6);
        assertThat(simulation)
                .isEqualTo(new Simulation(
                        new Simulation.Changes(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3)),
                        new Simulation.Accidents(0.1, 0.2, 0.3),
                        Duration.ofSeconds(4),
                        true,
                        Duration.ofSeconds(5),
                        Simulation.NONE.pause(),
                        6));
    }

    @Test
    void refusesANegativeTimeByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.NONE.withIndexLag(Duration.ofMillis(-1)))
                .withMessage("indexLag must not be negative, but is PT-0.001S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.NONE.withTableChanges(Duration.ofMillis(-1)))
                .withMessage("table must not be negative, but is PT-0.001S");
    }

    @Test
    void refusesAShareThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.NONE.withThrottled(1.5))
                .withMessage("throttled must be from 0 to 1, but is 1.5");
        assertThatIllegalArgumentException().isThrownBy(() -> Simulation.NONE.withConflicts(Double.NaN));
    }
}
