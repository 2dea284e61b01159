package dev.trestle.connect;

import static dev.trestle.migrations.Migration.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.migrations.MigrationState;
import dev.trestle.migrations.MigrationStatus;
import dev.trestle.migrations.Migrations;
import dev.trestle.table.schema.Design;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the template for Node.js got wrong when it connected: a cache key that two tables share, a pause on every start. */
class SharedMigrationsTest {

    private static final Design ONE = Design.of("one", "pk", "sk").build();
    private static final Design OTHER = Design.of("other", "pk", "sk").build();

    private final List<String> ran = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();

    private Connections connections;

    @BeforeEach
    void openConnections(@TempDir Path directory) {
        connections = Connections.builder()
                .environment(new TestEnvironment(directory))
                .sleeper(pauses::add)
                .build();
    }

    @AfterEach
    void closeConnections() {
        connections.close();
    }

    private Migrations noting() {
        return Migrations.of(migration("001-note").up(m -> m.run("note", table -> ran.add(table.name()))));
    }

    @Test
    void twoTablesWithTheSameMigrationsAreMigratedEachForItself() {
        Migrations shared = noting();

        assertThat(connections.connect(ONE, shared).tableName()).isEqualTo("one");
        assertThat(connections.connect(OTHER, shared).tableName()).isEqualTo("other");
        connections.connect(ONE, shared);

        assertThat(ran).containsExactly("one", "other");
        assertThat(connections.migrator(OTHER, shared, "local").status())
                .extracting(MigrationStatus::state)
                .containsExactly(MigrationState.DONE);
    }

    @Test
    void aStartWithNothingToDoPausesForNothing() {
        connections.connect(ONE, noting());
        pauses.clear();

        assertThat(connections.connect(ONE, noting()).migrations().applied()).isEmpty();

        assertThat(pauses).isEmpty();
        assertThat(ran).containsExactly("one");
    }
}
