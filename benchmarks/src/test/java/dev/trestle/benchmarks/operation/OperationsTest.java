package dev.trestle.benchmarks.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Runs each benchmark once. Nothing is said of times. */
class OperationsTest {

    private static final EmbeddedTable TABLE = new EmbeddedTable();
    private static final MapOfItems MAP = new MapOfItems();

    private final EmbeddedOperations embedded = new EmbeddedOperations();
    private final MapOperations floor = new MapOperations();
    private final Walk walk = new Walk();

    @AfterAll
    static void close() {
        TABLE.close();
    }

    @ParameterizedTest
    @EnumSource
    void runsEachOperationAndItsFloorOnce(Operation operation) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("Operations\\." + operation.method() + "$")
                        .mode(Mode.SingleShotTime)
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        assertThat(results).hasSize(2);
    }

    @Test
    void readsWholeItems() {
        assertThat(embedded.getItem(TABLE, walk).item()).hasSize(10);
        assertThat(floor.getItem(MAP, walk)).hasSize(10);
    }

    @Test
    void readsItemCollectionsOfTenItems() {
        QueryResponse answer = embedded.queryTen(TABLE, walk);

        assertThat(answer.items()).hasSize(10).allMatch(item -> item.size() == 10);
        assertThat(answer.hasLastEvaluatedKey()).isFalse();
        assertThat(floor.queryTen(MAP, walk)).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void itemsAreOfOneKilobyte(int version) {
        int bytes = SampleItems.item(SampleItems.COUNT - 1, version).entrySet().stream()
                .mapToInt(attribute ->
                        attribute.getKey().length() + attribute.getValue().s().length())
                .sum();

        assertThat(bytes).isBetween(1000, 1024);
    }

    @Test
    void writesReplaceItemsThatAreThere() {
        embedded.putItem(TABLE, walk);
        embedded.updateItem(TABLE, walk);
        embedded.updateItemOnCondition(TABLE, walk);
        embedded.transactWriteFour(TABLE, walk);

        assertThat(TABLE.client
                        .describeTable(describe -> describe.tableName("benchmark"))
                        .table()
                        .itemCount())
                .isEqualTo(SampleItems.COUNT);
        assertThat(floor.putItem(MAP, walk)).isNotNull();
        assertThat(floor.updateItem(MAP, walk)).isNotNull();
        assertThat(floor.updateItemOnCondition(MAP, walk)).isNotNull();
        assertThat(floor.transactWriteFour(MAP, walk)).isEqualTo(4);
        assertThat(MAP.map).hasSize(SampleItems.COUNT);
    }
}
