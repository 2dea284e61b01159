package dev.trestle.engine.operation.stream;

import dev.trestle.engine.error.StreamErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.table.stream.TableStream;

/** What requests about streams have in common. */
final class StreamRequests {

    private StreamRequests() {}

    /** The stream of that ARN, without what has been trimmed by now. */
    static TableStream stream(Database database, String arn) {
        TableStream stream =
                database.tables().streams().find(arn, database.clock().instant());
        if (stream == null) {
            throw StreamErrors.streamNotFound(arn);
        }
        return stream;
    }

    /** The request's Limit, by default the most that there can be. */
    static int limit(Structure request, int max) {
        Integer limit = request.integer("Limit");
        if (limit == null) {
            return max;
        }
        if (limit > max) {
            throw StreamErrors.limitTooHigh(limit, max);
        }
        return limit;
    }
}
