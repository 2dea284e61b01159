package dev.trestle.benchmarks.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItemShapeTest {

    @ParameterizedTest
    @EnumSource
    void makesItemsOfOneKilobyte(ItemShape shape) {
        int bytes = shape.item(999_999).entrySet().stream()
                .mapToInt(attribute ->
                        attribute.getKey().length() + attribute.getValue().s().length())
                .sum();

        assertThat(bytes).isBetween(1000, 1024);
    }
}
