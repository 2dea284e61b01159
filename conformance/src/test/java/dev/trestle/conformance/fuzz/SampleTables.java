package dev.trestle.conformance.fuzz;

import java.util.List;

/** The tables that generated requests are about. */
final class SampleTables {

    static final String SIMPLE = "simple";
    static final String INDEXED = "indexed";

    /** With one that does not exist. */
    static final List<String> NAMES = List.of(INDEXED, SIMPLE, "missing");

    static final List<String> INDEX_NAMES = List.of("local", "all", "keys", "include", "near", "missing");

    /** The attributes of items; some are keys of tables or indexes. */
    static final List<String> ATTRIBUTES = List.of("pk", "sk", "g", "h", "a", "b", "l", "m", "v");

    /** How many numbers the vectors have that the attribute {@code v} holds. */
    static final int DIMENSIONS = 2;

    private SampleTables() {}

    static void create(CheckedAccount account) {
        account.call("CreateTable", """
                {"TableName": "simple", "BillingMode": "PAY_PER_REQUEST",
                 "AttributeDefinitions": [
                   {"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "g", "AttributeType": "S"},
                   {"AttributeName": "a", "AttributeType": "N"}],
                 "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}],
                 "VectorIndexes": [
                   {"IndexName": "near", "VectorAttribute": {"AttributeName": "v"}, "Dimensions": 2,
                    "DistanceFunction": "COSINE", "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["b"]},
                    "SearchSchema": [
                      {"AttributeName": "g", "SearchSchemaElementType": "HASH"},
                      {"AttributeName": "a", "SearchSchemaElementType": "INLINE_FILTER"}]}]}
                """);
        account.call("CreateTable", """
                {"TableName": "indexed", "BillingMode": "PAY_PER_REQUEST",
                 "AttributeDefinitions": [
                   {"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "sk", "AttributeType": "N"},
                   {"AttributeName": "g", "AttributeType": "S"}, {"AttributeName": "h", "AttributeType": "B"},
                   {"AttributeName": "a", "AttributeType": "N"}],
                 "KeySchema": [
                   {"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
                 "LocalSecondaryIndexes": [
                   {"IndexName": "local", "Projection": {"ProjectionType": "ALL"}, "KeySchema": [
                     {"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "a", "KeyType": "RANGE"}]}],
                 "GlobalSecondaryIndexes": [
                   {"IndexName": "all", "Projection": {"ProjectionType": "ALL"}, "KeySchema": [
                     {"AttributeName": "g", "KeyType": "HASH"}, {"AttributeName": "a", "KeyType": "RANGE"}]},
                   {"IndexName": "keys", "Projection": {"ProjectionType": "KEYS_ONLY"}, "KeySchema": [
                     {"AttributeName": "h", "KeyType": "HASH"}]},
                   {"IndexName": "include", "KeySchema": [{"AttributeName": "g", "KeyType": "HASH"}],
                    "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["b"]}}]}
                """);
    }
}
