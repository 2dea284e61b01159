package dev.trestle.cli.workbench;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What was read for a view, and what it took.
 *
 * @param items the items that belong to the view
 * @param requests the requests made, as text
 * @param itemsRead how many items DynamoDB read for them
 * @param readUnits the read capacity units consumed
 */
record Reading(List<Map<String, AttributeValue>> items, List<String> requests, int itemsRead, double readUnits) {}
