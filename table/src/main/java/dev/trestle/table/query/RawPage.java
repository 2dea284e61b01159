package dev.trestle.table.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One answer of a query or a scan.
 *
 * @param items as they are stored, or projected
 * @param next where the next request begins; null if there is nothing more
 * @param scannedCount how many items were read, before the filter
 */
public record RawPage(
        List<Map<String, AttributeValue>> items, @Nullable Map<String, AttributeValue> next, int scannedCount) {}
