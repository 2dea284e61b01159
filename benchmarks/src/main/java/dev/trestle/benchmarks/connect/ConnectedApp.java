package dev.trestle.benchmarks.connect;

import static dev.trestle.migrations.Migration.migration;
import static dev.trestle.migrations.index.GlobalIndex.gsi;

import dev.trestle.migrations.Migrations;
import dev.trestle.table.schema.Design;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The application whose start is measured: a table with one index and two migrations. */
final class ConnectedApp {

    static final String TABLE = "app";

    static final Design DESIGN =
            Design.of(TABLE, "pk", "sk").index("gsi1", "gsi1pk", "gsi1sk").build();

    static final Map<String, AttributeValue> KEY =
            Map.of("pk", AttributeValue.fromS("company#acme"), "sk", AttributeValue.fromS("company#"));

    static final Migrations MIGRATIONS = Migrations.of(
            migration("001-index")
                    .up(m -> m.addIndex(
                            gsi("gsi1").partition("gsi1pk").sort("gsi1sk").projectAll()))
                    .down(m -> m.dropIndex("gsi1")),
            migration("002-nothing").up(m -> m.nothing()).down(m -> m.nothing()));

    private ConnectedApp() {}
}
