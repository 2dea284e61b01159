package dev.trestle.table.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written and read by hand is what the JDK writes and reads. */
class TimeTextTest {

    private static final DateTimeFormatter JDK = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    @Test
    void writesAndReadsInstantsAsTheJdkDoes() {
        for (int i = 0; i < 20_000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(FIRST, LAST + 1), random.nextInt(1_000_000_000));
            String text = TimeText.ofInstant(instant);
            assertThat(text).isEqualTo(JDK.format(instant));
            assertThat(TimeText.instant(text)).isEqualTo(instant);
        }
    }

    @Test
    void readsDatesAsTheJdkDoes() {
        for (int i = 0; i < 20_000; i++) {
            LocalDate date = LocalDate.ofEpochDay(random.nextLong(FIRST / 86_400, LAST / 86_400));
            assertThat(TimeText.date(TimeText.ofDate(date))).isEqualTo(date);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29T12:30:00Z",
                "2024-02-29T12:30:00.5Z",
                "2024-02-29T24:00:00.000000000Z",
                "2016-12-31T23:59:60.000000000Z",
                "+12024-02-29T12:30:00.0000000Z"
            })
    void leavesUnusualInstantsToTheJdk(String text) {
        assertThat(TimeText.instant(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29T12:30:00.000000000Z",
                "2024-13-01T12:30:00.000000000Z",
                "2024-02-29T12:60:00.000000000Z",
                "2024-02-29 12:30:00.000000000Z",
                "2024-02-29T12:30:00.00000000xZ",
                "2024-02-29T12-30:00.000000000Z",
                "2024-02-29T12:30:00,000000000Z",
                "2024-02-29T12:30:00.0000000000",
                ""
            })
    void refusesWhatIsNoInstant(String text) {
        assertThatThrownBy(() -> Instant.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> TimeText.instant(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-29", "2024-00-10", "2024-2-10x", "20240229"})
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> LocalDate.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> TimeText.date(text)).isInstanceOf(DateTimeException.class);
    }
}
