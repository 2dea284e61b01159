package dev.trestle.migrations;

import static dev.trestle.migrations.Migration.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.migrations.table.TableMismatchException;
import dev.trestle.migrations.table.TableMissingException;
import dev.trestle.table.schema.Design;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A table without sort key has no place for a history, and works without migrations. */
class TableWithoutHistoryTest {

    private static final Design DESIGN = Design.of("counters", "id", "").build();

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
    private final DynamoDbClient client = db.client();

    private Migrator migrator(Design design, Migrations migrations) {
        return Migrator.of(client, "counters", design, migrations);
    }

    @AfterEach
    void close() {
        client.close();
        db.close();
    }

    @Test
    void isMadeOnce() {
        Migrator migrator = migrator(DESIGN, Migrations.of());

        assertThatThrownBy(migrator::validate).isInstanceOf(TableMissingException.class);
        assertThat(migrator.prepare().tableCreated()).isTrue();
        assertThat(migrator.prepare().tableCreated()).isFalse();
        migrator.validate();
    }

    @Test
    void isComparedWithTheDesign() {
        migrator(DESIGN, Migrations.of()).prepare();

        assertThatThrownBy(() -> migrator(Design.of("counters", "name", "").build(), Migrations.of())
                        .prepare())
                .isInstanceOf(TableMismatchException.class);
    }

    @Test
    void refusesMigrations() {
        Migrations migrations =
                Migrations.of(migration("001-nothing").up(m -> m.nothing()).down(m -> m.nothing()));

        assertThatThrownBy(() -> migrator(DESIGN, migrations).prepare())
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining("whose partition key and sort key are both texts");
    }
}
