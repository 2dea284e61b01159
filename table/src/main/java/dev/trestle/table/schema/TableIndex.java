package dev.trestle.table.schema;

/**
 * A global secondary index with string keys.
 *
 * @param name the index name
 * @param partitionKey the attribute that is its partition key
 * @param sortKey the attribute that is its sort key
 */
public record TableIndex(String name, String partitionKey, String sortKey) {}
