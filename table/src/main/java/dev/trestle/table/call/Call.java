package dev.trestle.table.call;

import java.util.Optional;

/**
 * One answered call to DynamoDB.
 *
 * @param operation DynamoDB's name of the operation, as in {@code Query}
 * @param entity the entity or item collection it was about; empty for a transaction, which may be about several
 * @param accessPattern the access pattern of a query, as in {@code inCompany}; empty for everything else
 * @param itemsReturned how many items came back
 * @param scannedCount how many items were read to find them, before filters
 * @param capacityUnits the consumed capacity in read or write capacity units
 */
public record Call(
        String operation,
        Optional<String> entity,
        Optional<String> accessPattern,
        int itemsReturned,
        int scannedCount,
        double capacityUnits) {}
