package dev.trestle.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
    @Test
    void givesEachColumnWhatItWantsIfThereIsRoom() {
        assertThat(ColumnWidths.share(new int[] {3, 10, 7}, 20, new int[] {6, 6, 6}))
                .containsExactly(3, 10, 7);
    }

    @Test
    void letsWideColumnsGiveWayTogether() {
        assertThat(ColumnWidths.share(new int[] {3, 90, 80}, 24, new int[] {6, 6, 6}))
                .containsExactly(3, 11, 10);
    }

    @Test
    void sparesAColumnThatNeedsMoreThanOthers() {
        assertThat(ColumnWidths.share(new int[] {30, 90, 80}, 60, new int[] {30, 6, 6}))
                .containsExactly(30, 15, 15);
    }

    @Test
    void usesTheWidthExactlyAndNeverMoreThanWanted() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122L);
        for (int round = 0; round < 2000; round++) {
            int[] wanted = random.ints(random.nextInt(1, 12), 0, 60).toArray();
            int[] least = random.ints(wanted.length, 1, 20).toArray();
            int available = random.nextInt(Arrays.stream(least).sum(), 400);

            int[] widths = ColumnWidths.share(wanted, available, least);

            assertThat(Arrays.stream(widths).sum())
                    .as("round %d", round)
                    .isEqualTo(Math.min(available, Arrays.stream(wanted).sum()));
            for (int i = 0; i < wanted.length; i++) {
                assertThat(widths[i]).as("round %d", round).isBetween(Math.min(wanted[i], least[i]), wanted[i]);
            }
        }
    }
}
