package dev.trestle.connect;

import dev.trestle.migrations.MigrationReport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A table that is ready to use.
 *
 * @param client talks to the deployment; it is shared, and closed with the {@link Connections} that it is from
 * @param tableName the table's name there
 * @param deployment the deployment that was chosen
 * @param migrations what was done to the table when it was first connected to; nothing unless the deployment migrates
 */
public record Connection(DynamoDbClient client, String tableName, String deployment, MigrationReport migrations) {}
