package dev.trestle.engine.error;

/**
 * The texts of errors about on-demand maxima and warm throughput. AWS names an index otherwise for the one than for the
 * other, and otherwise when a table is made than when it is changed.
 */
public final class CapacityErrors {

    private static final String INITIAL = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/"
            + "on-demand-capacity-mode.html#on-demand-capacity-mode-initial";

    private CapacityErrors() {}

    /**
     * A maximum for on-demand capacity of a table that is made with provisioned capacity.
     *
     * @param index empty for the table itself
     */
    public static ServiceException maximumOfNewTable(String member, String index) {
        String where = index.isEmpty() ? "" : " for index: " + index;
        return RequestErrors.invalidParameter(member + " for OnDemandThroughput" + where
                + " cannot be specified when table BillingMode is PROVISIONED.");
    }

    /**
     * A maximum for on-demand capacity of a table that has provisioned capacity.
     *
     * @param index empty for the table itself
     */
    public static ServiceException maximumNotAllowed(String member, String index) {
        String where = index.isEmpty() ? "" : " for index : " + index;
        return RequestErrors.invalidParameter(member + " for OnDemandThroughput" + where
                + " cannot be specified when the table BillingMode is PROVISIONED");
    }

    /**
     * A maximum that is no number of units and does not remove the maximum either.
     *
     * @param index empty for the table itself
     */
    public static ServiceException maximumOutOfRange(String member, String index) {
        return RequestErrors.invalidParameter("Requested " + maximum(member, index) + " is outside of valid range");
    }

    /** The maximum as errors name it; an empty index stands for the table. */
    public static String maximum(String member, String index) {
        return member + " for OnDemandThroughput for " + (index.isEmpty() ? "table" : "index : " + index);
    }

    /** The warm throughput as errors name it; an empty index stands for the table. */
    public static String warm(String member, String index) {
        return member + " for WarmThroughput for " + (index.isEmpty() ? "table" : "index " + index);
    }

    /** Warm throughput below what there is already. */
    public static ServiceException warmDecreased(String member, String index) {
        return RequestErrors.invalidParameter("Requested " + warm(member, index)
                + " is lower than current WarmThroughput, decreasing WarmThroughput is not supported");
    }

    /** Warm throughput below what every on-demand table begins with. */
    public static ServiceException warmBelowInitial(String member, String index) {
        return RequestErrors.invalidParameter(
                "Requested " + warm(member, index) + " is lower than initial throughput for OnDemand. See: " + INITIAL);
    }

    /** Warm throughput below the provisioned capacity of what is made. */
    public static ServiceException warmBelowProvisioned(String member, String index, String provisioned) {
        return RequestErrors.invalidParameter(
                "Requested " + warm(member, index) + " is lower than " + provisioned + " of ProvisionedThroughput");
    }

    /** Warm throughput of an index that says nothing. */
    public static ServiceException warmEmpty(String index) {
        return RequestErrors.invalidParameter("WarmThroughput must have at least one of ReadUnitsPerSecond or"
                + " WriteUnitsPerSecond specified for index: " + index);
    }
}
