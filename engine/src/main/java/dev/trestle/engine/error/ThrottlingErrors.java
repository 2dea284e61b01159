package dev.trestle.engine.error;

import java.util.List;
import java.util.Map;

/** The texts of errors about requests that are refused for what other requests do. */
public final class ThrottlingErrors {

    private static final String TABLE_CAPACITY =
            "The level of configured provisioned throughput for the table was exceeded. Consider increasing your"
                    + " provisioning level with the UpdateTable API.";

    private ThrottlingErrors() {}

    /** More than the provisioned capacity of a table or a global secondary index. */
    public static ServiceException provisionedThroughputExceeded(boolean index, List<?> reasons) {
        String message = index
                ? "The level of configured provisioned throughput for one or more global secondary indexes of the table was"
                        + " exceeded. Consider increasing your provisioning level for the under-provisioned global secondary"
                        + " indexes with the UpdateTable API"
                : TABLE_CAPACITY;
        return provisioned(message, reasons);
    }

    /** More than the on-demand maximum of a table or a global secondary index. */
    public static ServiceException onDemandMaximumExceeded(List<?> reasons) {
        return onDemand("Throughput exceeds the maximum OnDemandThroughput configured on table or index", reasons);
    }

    /** More than one partition of a table can take. */
    public static ServiceException hotPartition(boolean provisioned, List<?> reasons) {
        return provisioned
                ? provisioned(TABLE_CAPACITY, reasons)
                : onDemand(
                        "Throughput exceeds the current capacity of your table or index. DynamoDB is automatically scaling"
                                + " your table or index so please try again shortly. If exceptions persist, check if you"
                                + " have a hot key: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/"
                                + "bp-partition-key-design.html",
                        reasons);
    }

    /** Another transaction on the item. */
    public static ServiceException transactionConflict() {
        return new ServiceException(ErrorType.TRANSACTION_CONFLICT, "Transaction is ongoing for the item");
    }

    private static ServiceException provisioned(String message, List<?> reasons) {
        return new ServiceException(
                ErrorType.PROVISIONED_THROUGHPUT_EXCEEDED, message, Map.of("ThrottlingReasons", reasons));
    }

    private static ServiceException onDemand(String message, List<?> reasons) {
        return new ServiceException(ErrorType.THROTTLING, message, Map.of("throttlingReasons", reasons));
    }
}
