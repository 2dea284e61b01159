package dev.trestle.connect;

import dev.trestle.migrations.Migrations;
import dev.trestle.table.schema.Design;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Stands for the interface of the connect module. */
public interface TableProvider {

    Design design();

    Migrations migrations();

    Class<?> tableClass();

    Object table(DynamoDbClient client, DynamoDbAsyncClient asyncClient, String tableName, Clock clock);
}
