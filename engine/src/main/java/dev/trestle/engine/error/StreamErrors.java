package dev.trestle.engine.error;

import java.util.List;

/** The texts of errors about streams, their shards and their iterators. */
public final class StreamErrors {

    private StreamErrors() {}

    /** A stream that there is not, or not any more. */
    public static ServiceException streamNotFound(String arn) {
        return new ServiceException(
                ErrorType.RESOURCE_NOT_FOUND, "Requested resource not found: Stream: " + arn + " not found");
    }

    /** A shard that the stream does not have. */
    public static ServiceException shardNotFound(String shard, String stream) {
        return new ServiceException(
                ErrorType.RESOURCE_NOT_FOUND,
                "Requested resource not found: Shard: " + shard + " in Stream: " + stream + " not found");
    }

    /** A table to be made with a stream of no view type. */
    public static ServiceException viewTypeRequired() {
        return RequestErrors.invalidParameter(
                "Table is being created with a stream enabled, UpdateViewType is required");
    }

    /** A table to be made without a stream, and with a view type for it. */
    public static ServiceException viewTypeNotAllowed() {
        return RequestErrors.invalidParameter(
                "Table is being created with a stream disabled, UpdateViewType should not be specified");
    }

    /** A stream to be enabled without a view type. */
    public static ServiceException viewTypeRequiredToEnable() {
        return RequestErrors.invalidParameter("If stream is being enabled then UpdateViewType is required");
    }

    /** A stream to be disabled with a view type. */
    public static ServiceException viewTypeNotAllowedToDisable() {
        return RequestErrors.invalidParameter("If stream is being disabled, then UpdateViewType must not be specified");
    }

    /** A second stream for a table. */
    public static ServiceException alreadyEnabled(String table) {
        return RequestErrors.validation("Table already has an enabled stream: TableName: " + table);
    }

    /** A stream to be disabled that is not enabled. */
    public static ServiceException alreadyDisabled(String table) {
        return RequestErrors.validation("Table has no stream to disable: TableName: " + table);
    }

    /** More entries asked for than an answer can have. */
    public static ServiceException limitTooHigh(int limit, int max) {
        return RequestErrors.constraintsBroken(List.of("Value '" + limit
                + "' at 'limit' failed to satisfy constraint: Member must have value less than or equal to " + max));
    }

    /** An iterator by sequence number without one. */
    public static ServiceException sequenceNumberRequired(String iteratorType) {
        return RequestErrors.validation("SequenceNumber is required when ShardIteratorType is " + iteratorType);
    }

    /** A sequence number for an iterator that takes none. */
    public static ServiceException sequenceNumberNotAllowed(String iteratorType) {
        return RequestErrors.validation("SequenceNumber cannot be specified when ShardIteratorType is " + iteratorType);
    }

    /** A sequence number that the shard has not come to, or that is none. */
    public static ServiceException sequenceNumberUnknown(String sequenceNumber, String shard) {
        return RequestErrors.validation(
                "Invalid SequenceNumber: " + sequenceNumber + " is not in the range of shard " + shard);
    }

    /** An iterator that no GetShardIterator or GetRecords gave. */
    public static ServiceException invalidIterator() {
        return RequestErrors.validation("Invalid ShardIterator");
    }

    /** An iterator from more than 15 minutes ago. */
    public static ServiceException expiredIterator() {
        return new ServiceException(
                ErrorType.EXPIRED_ITERATOR,
                "Iterator expired. Shard iterators can be used for 15 minutes; ask for another one");
    }

    /** A position whose records have been removed, as they are after 24 hours. */
    public static ServiceException trimmed(String sequenceNumber, String shard) {
        return new ServiceException(
                ErrorType.TRIMMED_DATA_ACCESS,
                "The operation attempted to read past the oldest stream record in a shard. Sequence number: "
                        + sequenceNumber + ", shard: " + shard);
    }

    /** A filter of shards that does not say whose children are wanted. */
    public static ServiceException incompleteShardFilter() {
        return RequestErrors.validation("ShardFilter must have both Type and ShardId");
    }
}
