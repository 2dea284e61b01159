package dev.trestle.processor.design;

import dev.trestle.processor.refusal.Place;

/**
 * A global secondary index of the table.
 *
 * @param name the index's name
 * @param partitionKey the attribute that is its partition key
 * @param sortKey the attribute that is its sort key
 * @param place where it is declared
 */
public record IndexModel(String name, String partitionKey, String sortKey, Place place) {}
