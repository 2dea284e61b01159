package dev.trestle.table.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    private static BigDecimal number(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.valueOf(random.nextInt(-20, 20));
            case 1 -> BigDecimal.valueOf(random.nextLong(), random.nextInt(0, 25));
            case 2 ->
                new BigDecimal(new BigInteger(random.nextInt(1, 120), new Random(random.nextLong())))
                        .movePointRight(random.nextInt(-40, 80))
                        .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
            default -> BigDecimal.valueOf(random.nextInt(-300, 300), random.nextInt(-3, 4));
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122, 99})
    void textsSortAsNumbersDoAndReadBack(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 30_000; i++) {
            BigDecimal left = number(random);
            BigDecimal right = number(random);

            assertThat(Integer.signum(NumberText.write(left).compareTo(NumberText.write(right))))
                    .as("%s and %s", left, right)
                    .isEqualTo(left.compareTo(right));
            assertThat(NumberText.read(NumberText.write(left))).isEqualByComparingTo(left);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, a7",
        "42, b42",
        "1000, d1000",
        "1E+3, d1000",
        "12.50, b12.5",
        "0.05, 0.05",
        "-42, -y57~",
        "-0.5, -~.4~",
        "9223372036854775807, s9223372036854775807"
    })
    void equalNumbersHaveOneText(String number, String text) {
        assertThat(NumberText.write(new BigDecimal(number))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-~", "b", "c42.", "42", "x", "b4x", "z12", "-b42", "0.", "a1e9", "~"})
    void readsNothingElse(String text) {
        assertThatThrownBy(() -> KeyCodec.BIG_DECIMAL.decode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E126", "1E-131", "123456789012345678901234567890123456789"})
    void refusesWhatIsNoNumberOfDynamoDbs(String number) {
        assertThatThrownBy(() -> NumberText.write(new BigDecimal(number))).isInstanceOf(IllegalArgumentException.class);
    }
}
