package dev.trestle.engine.error;

/** The texts of errors about what an account can have and how often a table can change. */
public final class QuotaErrors {

    private static final String MORE =
            " Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits.";

    private QuotaErrors() {}

    static ServiceException exceeded(String what) {
        return new ServiceException(ErrorType.LIMIT_EXCEEDED, "Subscriber limit exceeded: " + what);
    }

    /** One more table than an account may have in a Region. */
    public static ServiceException tooManyTables(int limit) {
        return exceeded("There is a limit of " + limit + " tables per subscriber");
    }

    /**
     * More units than a table can have.
     *
     * @param member ReadCapacityUnits or WriteCapacityUnits
     */
    public static ServiceException tableUnits(String member, long requested, String region, long limit) {
        return new ServiceException(
                ErrorType.LIMIT_EXCEEDED,
                "The requested " + member + ", " + requested + ", is above the per table maximum for the account in "
                        + region + ". Per table maximum: " + limit + "." + MORE);
    }

    /**
     * More units than an index can have.
     *
     * @param member ReadCapacityUnits or WriteCapacityUnits
     */
    public static ServiceException indexUnits(String member, String index, long requested, String region, long limit) {
        return new ServiceException(
                ErrorType.LIMIT_EXCEEDED,
                "The requested " + member + " for index " + index + ", " + requested
                        + ", is above the per index maximum for the account in " + region + ". Per index maximum: "
                        + limit + "." + MORE);
    }

    /**
     * More units than all tables and indexes of an account can have together.
     *
     * @param member ReadCapacityUnits or WriteCapacityUnits
     * @param reserved those that there are without the request
     */
    public static ServiceException accountUnits(
            String member, String region, long reserved, long limit, long requested) {
        return new ServiceException(
                ErrorType.LIMIT_EXCEEDED,
                "This request would have caused the " + member + " limit to be exceeded for the account in " + region
                        + ". Current " + member + " reserved by the account: " + reserved + ". Limit: " + limit
                        + ". Requested: " + requested + "." + MORE);
    }

    /**
     * A maximum or warm throughput that is more units than a table can have.
     *
     * @param what the member, and what it is a member of
     * @param quota the quota's name in DescribeLimits
     */
    public static ServiceException boundTooHigh(String what, String quota, String region) {
        return exceeded("Requested " + what + " exceeds " + quota + " of the account in region " + region);
    }

    /**
     * Capacity that is lowered too often.
     *
     * @param free how many times a day it can be lowered at any time
     * @param seconds how long one has to wait after that
     * @param today how many times it has been lowered
     * @param last when it was lowered last, and when it can be lowered next, as texts
     */
    public static ServiceException tooManyDecreases(int free, long seconds, int today, String last, String next) {
        return exceeded("Provisioned throughput decreases are limited within a given UTC day. After the first " + free
                + " decreases, each subsequent decrease in the same UTC day can be performed at most once every "
                + seconds
                + " seconds. Number of decreases today: " + today + ". Last decrease at " + last
                + ". Next decrease can be made at " + next);
    }
}
