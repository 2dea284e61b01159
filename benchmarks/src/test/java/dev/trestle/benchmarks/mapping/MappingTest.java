package dev.trestle.benchmarks.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Runs each benchmark once, and sees that all of them do the same. Nothing is said of times. */
class MappingTest {

    private final Mapped mapped = new Mapped();

    @Test
    void runsEachWayOnce() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("MappingOperations")
                        .mode(Mode.SingleShotTime)
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        assertThat(results).hasSize(8);
    }

    @Test
    void allWaysStoreTheSameAttributes() {
        Map<String, AttributeValue> item = mapped.handWrittenItems.get(7);

        assertThat(item).hasSize(18);
        assertThat(mapped.trestleItems.get(7)).containsOnlyKeys(item.keySet());
        assertThat(mapped.staticItems.get(7)).containsOnlyKeys(item.keySet());
        assertThat(mapped.beanItems.get(7)).containsOnlyKeys(item.keySet());
        for (String name : item.keySet()) {
            if (!name.equals("interests")) { // a set has no order
                assertThat(mapped.trestleItems.get(7)).containsEntry(name, item.get(name));
            }
        }
    }

    @Test
    void allWaysReadTheSameRecord() {
        Customer customer = mapped.customers.get(7);

        assertThat(mapped.trestle.fromItem(mapped.trestleItems.get(7))).isEqualTo(customer);
        assertThat(HandWritten.fromItem(mapped.handWrittenItems.get(7))).isEqualTo(customer);
        assertThat(EnhancedSchemas.STATIC.mapToItem(mapped.staticItems.get(7)))
                .usingRecursiveComparison()
                .isEqualTo(mapped.beans.get(7));
        assertThat(EnhancedSchemas.BEAN.mapToItem(mapped.beanItems.get(7)))
                .usingRecursiveComparison()
                .isEqualTo(mapped.beans.get(7));
    }
}
