package dev.trestle.conformance.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.engine.storage.StorageException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class EmbeddedFolderTest {

    private static final String TABLE = "kept";

    @TempDir
    Path directory;

    @Test
    void hasItsTablesAgain() {
        try (EmbeddedDynamoDb db = EmbeddedDynamoDb.at(folder("live"))) {
            createTable(db.client());
            put(db.client(), "a");
        }
        try (EmbeddedDynamoDb db = EmbeddedDynamoDb.at(folder("live"))) {
            assertThat(isThere(db.client(), "a")).isTrue();
            put(db.client(), "b");
        }
        try (EmbeddedDynamoDb db = EmbeddedDynamoDb.at(folder("live"))) {
            assertThat(isThere(db.client(), "b")).isTrue();
        }
    }

    @Test
    void isRestoredFromACopy() {
        try (EmbeddedDynamoDb db = EmbeddedDynamoDb.at(folder("live"))) {
            createTable(db.client());
            put(db.client(), "before");
            db.backup(folder("copy"));
            put(db.client(), "after");
            try (EmbeddedDynamoDb restored = EmbeddedDynamoDb.at(folder("copy"))) {
                assertThat(isThere(restored.client(), "before")).isTrue();
                assertThat(isThere(restored.client(), "after")).isFalse();
                put(restored.client(), "another");
            }
            assertThat(isThere(db.client(), "after")).isTrue();
            assertThat(isThere(db.client(), "another")).isFalse();
        }
    }

    @Test
    void leavesTheFolderToOthersWhenItHasTheTablesOfAnotherRegion() {
        EmbeddedDynamoDb.at(folder("live")).close();

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> EmbeddedDynamoDb.builder()
                        .at(folder("live"))
                        .region("eu-west-1")
                        .build())
                .satisfies(error -> assertThat(error.kind()).isEqualTo(StorageException.Kind.OTHER_ACCOUNT));

        EmbeddedDynamoDb.at(folder("live")).close();
    }

    private Path folder(String name) {
        return directory.resolve(name);
    }

    private static void createTable(DynamoDbClient client) {
        client.createTable(b -> b.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("pk")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("pk")
                        .keyType(KeyType.HASH)
                        .build()));
    }

    private static void put(DynamoDbClient client, String key) {
        client.putItem(b -> b.tableName(TABLE).item(key(key)));
    }

    private static boolean isThere(DynamoDbClient client, String key) {
        return client.getItem(b -> b.tableName(TABLE).key(key(key))).hasItem();
    }

    private static Map<String, AttributeValue> key(String key) {
        return Map.of("pk", AttributeValue.fromS(key));
    }
}
