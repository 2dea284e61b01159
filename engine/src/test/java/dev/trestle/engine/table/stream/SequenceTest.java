package dev.trestle.engine.table.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceTest {

    private final Sequence sequence = new Sequence(SequenceNumber.FIRST);

    @Test
    void letsReadersUpToTheFirstWriteThatIsNotOver() {
        SequenceNumber slow = sequence.take();
        SequenceNumber quick = sequence.take();

        sequence.over(quick);
        assertThat(sequence.end()).isEqualTo(slow);

        sequence.over(slow);
        assertThat(sequence.end()).isEqualTo(quick.next());
    }

    @Test
    void endsBeforeTheNextNumberWhenNoWriteIsUnderWay() {
        assertThat(sequence.end()).isEqualTo(SequenceNumber.FIRST);
        SequenceNumber taken = sequence.take();
        sequence.over(taken);
        assertThat(sequence.take()).isEqualTo(taken.next());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 9, 10, 12345678901L, Long.MAX_VALUE})
    void writesNumbersSoThatTheyReadBack(long value) {
        SequenceNumber number = new SequenceNumber(value);

        assertThat(number.text()).hasSize(21);
        assertThat(SequenceNumber.parse(number.text())).contains(number);
        assertThat(SequenceNumber.of(number.key())).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "100000000000000000x01",
                "200000000000000000001",
                "109999999999999999999",
                "1000000000000000000011"
            })
    void readsNothingElse(String text) {
        assertThat(SequenceNumber.parse(text)).isEmpty();
    }
}
