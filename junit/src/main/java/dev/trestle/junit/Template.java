package dev.trestle.junit;

import dev.trestle.connect.TableProvider;
import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.embedded.TestClock;
import dev.trestle.migrations.Migrator;
import dev.trestle.migrations.waiting.Sleeper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * An engine with migrated tables that nobody writes to any more: what tests start as.
 *
 * @param engine the engine
 * @param tables the tables in it
 */
record Template(EmbeddedDynamoDb engine, List<TableProvider> tables) implements CloseableResource, AutoCloseable {

    Template {
        tables = List.copyOf(tables);
    }

    /** What makes templates different. */
    private record Kind(List<TableProvider> tables, Instant now) {}

    /** The template with these tables, made at that time; one for all tests of a run. */
    static Template of(List<TableProvider> tables, Instant now, ExtensionContext context) {
        return Scope.ofRun(context)
                .getOrComputeIfAbsent(new Kind(tables, now), absent -> make(tables, now), Template.class);
    }

    private static Template make(List<TableProvider> tables, Instant now) {
        TestClock clock = TestClock.at(now);
        EmbeddedDynamoDb engine = EmbeddedDynamoDb.builder().clock(clock).build();
        try {
            DynamoDbClient client = engine.client();
            tables.forEach(table -> migrate(table, client, clock));
            return new Template(engine, tables);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    /** Makes and migrates a table, without waiting: the clock moves instead. */
    static void migrate(TableProvider table, DynamoDbClient client, TestClock clock) {
        Migrator.of(client, table.design().tableName(), table.design(), table.migrations())
                .with(clock)
                .with((Sleeper) clock::advance)
                .prepare();
    }

    @Override
    public void close() {
        engine.close();
    }
}
