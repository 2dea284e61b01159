package dev.trestle.lambda;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.trestle.table.stream.ChangeRouter;
import dev.trestle.table.stream.RoutingFailure;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a Lambda function does with the events of a table's stream: it hands the changes to a router, in order, up to the first
 * that fails, and answers which one that was. Lambda then goes on from there, so that no change is lost and none before it is
 * repeated. Immutable and safe for use by many threads if the router's handlers are.
 *
 * <p>The event source mapping has to have {@code ReportBatchItemFailures} among its {@code FunctionResponseTypes}; Lambda takes
 * every answer for success otherwise. See "Configuring partial batch response with DynamoDB and Lambda",
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
public final class StreamFunction {

    private static final Logger LOGGER = System.getLogger(StreamFunction.class.getName());

    private final ChangeRouter router;
    private final Consumer<RoutingFailure> onFailure;

    private StreamFunction(ChangeRouter router, Consumer<RoutingFailure> onFailure) {
        this.router = router;
        this.onFailure = onFailure;
    }

    /** A function that logs what fails, with the cause, to its own system logger. */
    public static StreamFunction of(ChangeRouter router) {
        return new StreamFunction(
                router,
                failure -> LOGGER.log(
                        Level.ERROR,
                        "the record " + failure.change().sequenceNumber() + " of the stream failed and is tried again",
                        failure.cause()));
    }

    /** The same function that tells of failures in another way than by logging them. */
    public StreamFunction onFailure(Consumer<RoutingFailure> action) {
        return new StreamFunction(router, action);
    }

    /** Hands on the records of an event. What a handler throws is in the answer; errors of the Java machine are thrown. */
    public StreamsEventResponse handle(DynamodbEvent event) {
        Optional<RoutingFailure> failure = router.routeInOrder(StreamEvents.changes(event));
        failure.ifPresent(onFailure);
        return answer(failure.map(failed -> failed.change().sequenceNumber()));
    }

    private static StreamsEventResponse answer(Optional<String> failed) {
        return new StreamsEventResponse(
                failed.map(number -> List.of(new BatchItemFailure(number))).orElse(List.of()));
    }
}
