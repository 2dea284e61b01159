package dev.trestle.engine.table.vector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.NumberValue;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COSINE      | 1 0   | 10 0   | 0
            COSINE      | 1 0   | -3 0   | 2
            COSINE      | 1 0   | 0 5    | 1
            COSINE      | 1 0   | 0 0    | 1
            COSINE      | 0 0   | 0 0    | 1
            DOT_PRODUCT | 1 2   | 3 4    | 11
            DOT_PRODUCT | 1 2   | -3 4   | 5
            DOT_PRODUCT | 1 0   | -10 0  | -10
            EUCLIDEAN   | 1 0   | 10 0   | 9
            EUCLIDEAN   | 0 0   | 3 4    | 5
            EUCLIDEAN   | 1 1 1 1 1 | 2 2 2 2 1 | 2
            """)
    void scoresAsTheDistanceFunctionSays(DistanceFunction function, String one, String other, double score) {
        assertThat(function.score(vector(one), vector(other))).isEqualTo(score);
    }

    @ParameterizedTest
    @EnumSource
    void putsEqualScoresInTheOrderInWhichTheyCame(DistanceFunction function) {
        Nearest<Integer> nearest = new Nearest<>(function, vector("1 1"), 3);
        for (int i = 0; i < 6; i++) {
            nearest.offer(vector("1 1"), i);
        }

        assertThat(nearest.found()).extracting(Nearest.Found::of).containsExactly(0, 1, 2);
        assertThat(nearest.offered()).isEqualTo(6);
    }

    @Test
    void doesNotTellZerosApart() {
        Nearest<String> nearest = new Nearest<>(DistanceFunction.DOT_PRODUCT, vector("1 0"), 1);
        nearest.offer(vector("-0 1"), "first");
        nearest.offer(vector("0 1"), "second");

        assertThat(nearest.found()).extracting(Nearest.Found::of).containsExactly("first");
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "-2, -2", "1e20, 100000000000000000000", "0.12345678901234567890, 0.12345679", "1e-60, 0"})
    void givesNumbersBackInThePrecisionOfTheIndex(String given, String returned) {
        Vector vector = Vector.ofBinary(vector(given).toBinary());

        assertThat(vector.toList().elements()).containsExactly(NumberValue.parse(returned));
    }

    @Test
    void holdsWhatA32BitFloatCanHold() {
        assertThat(Vector.holds(NumberValue.parse("3.4e38"))).isTrue();
        assertThat(Vector.holds(NumberValue.parse("-3.5e38"))).isFalse();
        assertThat(Vector.of(List.of(NumberValue.parse("1e39")))).isNull();
    }

    private static Vector vector(String numbers) {
        List<AttributeValue> values = Arrays.stream(numbers.split(" "))
                .<AttributeValue>map(NumberValue::parse)
                .toList();
        return Vector.of(values);
    }
}
