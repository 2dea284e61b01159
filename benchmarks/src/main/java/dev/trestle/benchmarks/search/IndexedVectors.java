package dev.trestle.benchmarks.search;

import dev.trestle.embedded.EmbeddedDynamoDb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.SearchVectorsRequest;
import software.amazon.awssdk.services.dynamodb.model.SearchVectorsResponse;
import software.amazon.awssdk.services.dynamodb.model.VectorDistanceFunction;
import software.amazon.awssdk.services.dynamodb.model.VectorIndex;

/** A table with a vector index of keys by their cosine, and random vectors in it. */
final class IndexedVectors implements AutoCloseable {

    static final int TOP = 10;

    private static final String TABLE = "vectors";
    private static final String INDEX = "near";

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
    private final DynamoDbClient client = db.client();
    private final RandomGenerator random = new Random(1);
    private final int dimensions;

    /** Makes the table and puts so many vectors of so many dimensions into it. */
    IndexedVectors(int vectors, int dimensions) {
        this.dimensions = dimensions;
        client.createTable(table -> table.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(KeySchemaElement.builder()
                        .attributeName("pk")
                        .keyType(KeyType.HASH)
                        .build())
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("pk")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .vectorIndexes(VectorIndex.builder()
                        .indexName(INDEX)
                        .vectorAttribute(attribute -> attribute.attributeName("v"))
                        .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))
                        .dimensions((long) dimensions)
                        .distanceFunction(VectorDistanceFunction.COSINE)
                        .build()));
        for (int i = 0; i < vectors; i++) {
            Map<String, AttributeValue> item =
                    Map.of("pk", AttributeValue.fromS("item" + i), "v", AttributeValue.fromL(vector()));
            client.putItem(put -> put.tableName(TABLE).item(item));
        }
    }

    /** A request for the ten vectors that are most similar to a random one. */
    SearchVectorsRequest request() {
        return SearchVectorsRequest.builder()
                .tableName(TABLE)
                .indexName(INDEX)
                .searchVector(vector())
                .topK(TOP)
                .build();
    }

    SearchVectorsResponse search(SearchVectorsRequest request) {
        return client.searchVectors(request);
    }

    private List<AttributeValue> vector() {
        List<AttributeValue> vector = new ArrayList<>(dimensions);
        for (int i = 0; i < dimensions; i++) {
            vector.add(AttributeValue.fromN(Float.toString(random.nextFloat(-1, 1))));
        }
        return vector;
    }

    @Override
    public void close() {
        client.close();
        db.close();
    }
}
