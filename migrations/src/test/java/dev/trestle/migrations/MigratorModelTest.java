package dev.trestle.migrations;

import static dev.trestle.migrations.Migration.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.embedded.TestClock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long random lives of a table: what is in it is always what its history says, and both are what a simple model says. */
class MigratorModelTest {

    private final TestClock clock = TestClock.at(TestTable.BEGINNING);

    /** Migrations in the order of the application's list, and what the model knows of each. */
    private final List<String> list = new ArrayList<>();

    private final Set<String> applied = new HashSet<>();
    private final Set<String> rolledBack = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void theTableHoldsWhatItsHistorySays(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        try (TestTable testTable = TestTable.open()) {
            migrator(testTable).prepare();
            for (int step = 0; step < 60; step++) {
                act(random, step, testTable);
                assertThat(namesOfItems(testTable)).isEqualTo(applied);
                assertThat(migrator(testTable).status().stream()
                                .filter(status -> status.state() == MigrationState.DONE)
                                .map(MigrationStatus::name))
                        .containsExactlyElementsOf(
                                list.stream().filter(applied::contains).toList());
            }
        }
    }

    private void act(RandomGenerator random, int step, TestTable testTable) {
        switch (random.nextInt(5)) {
            case 0 -> list.add(random.nextInt(list.size() + 1), "m" + step);
            case 1 -> {
                List<String> expected = list.stream()
                        .filter(name -> !applied.contains(name) && !rolledBack.contains(name))
                        .toList();
                assertThat(migrator(testTable).prepare().applied()).isEqualTo(expected);
                applied.addAll(expected);
            }
            case 2 -> expectApplied(list.size(), migrator(testTable).up());
            case 3 -> {
                if (!list.isEmpty()) {
                    int last = random.nextInt(list.size());
                    expectApplied(last + 1, migrator(testTable).up(Extent.to(list.get(last))));
                }
            }
            default -> {
                int steps = random.nextInt(1, 4);
                List<String> newestFirst = new ArrayList<>();
                for (String name : list) {
                    newestFirst.add(0, name);
                }
                List<String> expected = newestFirst.stream()
                        .filter(applied::contains)
                        .limit(steps)
                        .toList();
                assertThat(migrator(testTable).down(Extent.steps(steps)).rolledBack())
                        .isEqualTo(expected);
                expected.forEach(applied::remove);
                rolledBack.addAll(expected);
            }
        }
    }

    private void expectApplied(int upTo, MigrationReport report) {
        List<String> expected = list.subList(0, upTo).stream()
                .filter(name -> !applied.contains(name))
                .toList();
        assertThat(report.applied()).isEqualTo(expected);
        applied.addAll(expected);
        rolledBack.removeAll(expected);
    }

    private Set<String> namesOfItems(TestTable testTable) {
        return testTable
                .client()
                .scan(scan -> scan.tableName(testTable.name()).filterExpression("attribute_exists(seats)"))
                .items()
                .stream()
                .map(item -> item.get("name").s())
                .collect(Collectors.toSet());
    }

    private Migrator migrator(TestTable testTable) {
        Migration[] migrations = list.stream()
                .map(name -> migration(name)
                        .up(m -> m.put(new Company(name, 1, m.now())))
                        .down(m -> m.delete(Company.class, name)))
                .toArray(Migration[]::new);
        return Migrator.of(testTable.client(), testTable.name(), Company.APP, Migrations.of(migrations))
                .with(clock)
                .with(clock::advance);
    }
}
