package dev.trestle.engine.error;

/** The texts of errors about provisioned capacity, with and without the billing mode that it belongs to. */
public final class ThroughputErrors {

    private ThroughputErrors() {}

    /** A provisioned table to be made without capacity. */
    public static ServiceException required() {
        return invalid(
                "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED");
    }

    /** A table to be provisioned without capacity. */
    public static ServiceException requiredForMode() {
        return invalid("ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
    }

    /** A table to be billed on demand with capacity. */
    public static ServiceException notAllowedForMode() {
        return invalid("ProvisionedThroughput cannot be specified when BillingMode is PAY_PER_REQUEST");
    }

    /** Capacity with on-demand billing. */
    public static ServiceException notAllowed() {
        return invalid(
                "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST");
    }

    /** An index without capacity of a provisioned table that is made. */
    public static ServiceException indexThroughputNotSpecified(String index) {
        return invalid("ProvisionedThroughput is not specified for index: " + index);
    }

    /** An index without capacity that is added to a provisioned table. */
    public static ServiceException addedIndexThroughputRequired(String index) {
        return invalid("Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: " + index);
    }

    /** An index without capacity in a table that becomes provisioned. */
    public static ServiceException indexThroughputRequired(String index) {
        return invalid("ProvisionedThroughput must be specified for index: " + index);
    }

    /** An index with capacity in a table billed on demand. */
    public static ServiceException indexThroughputNotAllowed(String index) {
        return invalid("ProvisionedThroughput should not be specified for index: " + index
                + " when BillingMode is PAY_PER_REQUEST");
    }

    /** An index with capacity that is added to a table billed on demand. */
    public static ServiceException addedIndexThroughputNotAllowed(String index) {
        return invalid("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: " + index
                + " when BillingMode is PAY_PER_REQUEST");
    }

    /** Capacity that a table has already. */
    public static ServiceException unchanged(long read, long write) {
        return unchanged("table", "table", read, write);
    }

    /** Capacity that an index has already. */
    public static ServiceException indexThroughputUnchanged(String index, long read, long write) {
        return unchanged("index " + index, "index", read, write);
    }

    private static ServiceException unchanged(String what, String kind, long read, long write) {
        return RequestErrors.validation(
                "The provisioned throughput for the " + what
                        + " will not change. The requested value equals the current value."
                        + " Current ReadCapacityUnits provisioned for the " + kind + ": " + read
                        + ". Requested ReadCapacityUnits: " + read
                        + ". Current WriteCapacityUnits provisioned for the " + kind + ": " + write
                        + ". Requested WriteCapacityUnits: " + write
                        + ". Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits.");
    }

    private static ServiceException invalid(String what) {
        return RequestErrors.invalidParameter(what);
    }
}
