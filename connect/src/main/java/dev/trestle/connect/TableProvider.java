package dev.trestle.connect;

import dev.trestle.migrations.Migrations;
import dev.trestle.table.schema.Design;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A table of an application, for tools that are given its classes: the {@code trestle} command, the build's plugin, tests.
 * They find it with a {@link java.util.ServiceLoader}, so that nothing is looked up by reflection. The annotation processor
 * writes one beside each {@code AppTable}, and names it in {@code META-INF/services}.
 */
public interface TableProvider {

    /** The design of the table. */
    Design design();

    /** The table's migrations, {@link Migrations#none()} if it has none. */
    Migrations migrations();

    /** The class through which an application reaches the table, as in {@code AppTable}. */
    Class<?> tableClass();

    /**
     * The table through its {@link #tableClass()}.
     *
     * @param client for blocking operations
     * @param asyncClient for asynchronous ones
     * @param tableName the table's name there
     * @param clock for {@code @CreatedAt} and {@code @ModifiedAt}
     */
    Object table(DynamoDbClient client, DynamoDbAsyncClient asyncClient, String tableName, Clock clock);
}
