package dev.trestle.engine.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import java.math.BigDecimal;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberValueTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "0.000, 0",
        "0e-999, 0",
        "1.0, 1",
        "+1, 1",
        "100, 100",
        "1e2, 100",
        "1E-2, 0.01",
        "-1.50, -1.5",
        ".5, 0.5",
        "5., 5",
        "00012, 12",
        "123.456e1, 1234.56"
    })
    void writesPlainDigits(String text, String canonical) {
        assertThat(NumberValue.parse(text).text()).isEqualTo(canonical);
    }

    @Test
    void writesWhatReadsAsTheSameNumber() {
        RandomGenerator random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            NumberValue number = Generated.number(random);
            assertThat(NumberValue.parse(number.text())).isEqualTo(number);
            assertThat(number.text()).doesNotContain("E", "e");
            BigDecimal inOtherWords = number.value().setScale(number.value().scale() + 3);
            assertThat(NumberValue.of(inOtherWords)).isEqualTo(number).hasSameHashCodeAs(number);
            assertThat(NumberValue.parse(inOtherWords.toString())).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "1x",
                "--1",
                "1e",
                "e1",
                "1.2.3",
                "NaN",
                "Infinity",
                "0x1F",
                "1_000",
                "1,000",
                "123456789012345678901234567890123456789",
                "1e126",
                "-1e126",
                "1e-131",
                "-1e-131",
                "10e125",
                "11e2147483647",
                "10e2147483647",
                "11e-2147483647",
                "1e99999999999"
            })
    void refusesWhatDynamoDbCannotKeep(String text) {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> NumberValue.parse(text))
                .satisfies(error -> assertThat(error.type()).isEqualTo(ErrorType.VALIDATION));
    }

    /** AWS: about one byte for two significant digits and one more, and one for a minus sign; at most 21. */
    @Test
    void takesAboutAByteForTwoDigits() {
        RandomGenerator random = new Random(2);
        for (int i = 0; i < 100_000; i++) {
            NumberValue number = Generated.number(random);
            int digits = number.value().precision();
            int sign = number.value().signum() < 0 ? 1 : 0;
            assertThat(number.size())
                    .as(number.text())
                    .isBetween(number.value().signum() == 0 ? 1 : 1 + (digits + 1) / 2, 2 + (digits + 1) / 2 + sign)
                    .isLessThanOrEqualTo(22);
        }
    }
}
