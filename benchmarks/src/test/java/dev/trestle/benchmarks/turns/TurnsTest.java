package dev.trestle.benchmarks.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void haveAMiddleThatOneBadMinuteDoesNotMove() {
        assertThat(new Turns(List.of(10.0, 11.0, 1.0)).middle()).isEqualTo(10);
    }

    @Test
    void areComparedTurnByTurn() {
        Turns steady = new Turns(List.of(10.0, 10.0, 10.0));
        Turns sharing = new Turns(List.of(20.0, 4.0, 2.0));

        assertThat(sharing.times(new Turns(List.of(10.0, 2.0, 1.0)))).isEqualTo(2);
        assertThat(sharing.times(steady)).isEqualTo(0.4);
    }

    @Test
    void ofWhichThereWereNoneHaveNoMiddle() {
        assertThatThrownBy(() -> new Turns(List.of()).middle()).hasMessageContaining("no turn");
    }
}
