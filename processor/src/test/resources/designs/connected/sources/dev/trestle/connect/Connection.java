package dev.trestle.connect;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Stands for the type of the connect module, with the part of it that written code uses. */
public record Connection(DynamoDbClient client, String tableName) {}
