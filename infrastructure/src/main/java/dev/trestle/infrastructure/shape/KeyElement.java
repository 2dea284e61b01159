package dev.trestle.infrastructure.shape;

import software.amazon.awssdk.services.dynamodb.model.KeyType;

/**
 * An attribute of a key.
 *
 * @param attribute its name
 * @param role whether it is of the partition key (HASH) or of the sort key (RANGE)
 * @param type S, N or B, as the table defines it
 */
public record KeyElement(String attribute, KeyType role, String type) {}
