package dev.trestle.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.TestClock;
import dev.trestle.engine.simulation.Simulation;
import dev.trestle.junit.library.Book;
import dev.trestle.junit.library.LibraryTable;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;

/** Weather is chosen by class, and begins when the tables are there. */
class WeatherTest {

    /** Indexes lag by a minute, and changes of tables would take an hour. */
    static final class SlowIndexes implements Supplier<Simulation> {

        @Override
        public Simulation get() {
            return Simulation.NONE.withIndexLag(Duration.ofMinutes(1)).withTableChanges(Duration.ofHours(1));
        }
    }

    /** Nothing gets through. */
    static final class Throttled implements Supplier<Simulation> {

        @Override
        public Simulation get() {
            return Simulation.NONE.withThrottled(1);
        }
    }

    @Test
    @TrestleTest(simulate = SlowIndexes.class)
    void indexesLagByTheTestsClock(LibraryTable library, TestClock clock) {
        library.books().create(Book.of("b", "Ulysses", "Joyce"));
        assertThat(library.books().byAuthor("Joyce").first()).isEmpty();

        clock.advance(Duration.ofMinutes(1));

        assertThat(library.books().byAuthor("Joyce").first()).isPresent();
    }

    @Test
    @TrestleTest(simulate = Throttled.class)
    void theTableIsThereBeforeTheWeatherBegins(LibraryTable library) {
        assertThatThrownBy(() -> library.books().get("a", "Emma")).isInstanceOf(ThrottlingException.class);
    }

    @Test
    void aDayLikeOthersIsThatOfTheEngine() {
        assertThat(new RealisticWeather().get().accidents())
                .isEqualTo(Simulation.realistic().accidents());
    }
}
