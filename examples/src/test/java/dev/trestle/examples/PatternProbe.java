package dev.trestle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.table.plan.CapacityMeter;
import dev.trestle.table.schema.Design;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * A fresh table of a design on an engine of its own, with what hears the requests that access patterns really send and the
 * capacity that they really take.
 */
public final class PatternProbe implements AutoCloseable {

    /** What {@link #CLOCK} says. */
    public static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");

    /** A clock that stands. */
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static final String THE_TABLE = "";

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
    private final List<DynamoDbRequest> requests = new CopyOnWriteArrayList<>();
    private final CapacityMeter meter = new CapacityMeter();
    private final DynamoDbClient client;

    /** Makes the table of a design. */
    public PatternProbe(Design design) {
        DynamoDbClient answering = db.client();
        answering.createTable(design.createTableRequestWithIndexes(design.tableName()));
        client = (DynamoDbClient) Proxy.newProxyInstance(
                PatternProbe.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> heard(answering, method, arguments == null ? new Object[0] : arguments));
    }

    private Object heard(DynamoDbClient answering, Method method, Object[] arguments) throws Throwable {
        for (Object argument : arguments) {
            if (argument instanceof DynamoDbRequest request) {
                requests.add(request);
            }
        }
        try {
            return method.invoke(answering, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The client for the table under test. */
    public DynamoDbClient client() {
        return client;
    }

    /** The listener for the table under test. */
    public CapacityMeter meter() {
        return meter;
    }

    /** Runs a read of the table itself: one call, no scan, no filter, and no more read units than these. */
    public <T> T readsTable(double units, Supplier<T> pattern) {
        return reads(THE_TABLE, 1, units, pattern);
    }

    /** Runs a read of an index: one call, no scan, no filter, and no more read units than these. */
    public <T> T readsIndex(String index, double units, Supplier<T> pattern) {
        return reads(index, 1, units, pattern);
    }

    /** Runs a read of an index whose partitions are spread: one call for each shard. */
    public <T> T readsShards(String index, int shards, double units, Supplier<T> pattern) {
        return reads(index, shards, units, pattern);
    }

    private <T> T reads(String index, int calls, double units, Supplier<T> pattern) {
        requests.clear();
        meter.reset();
        T result = pattern.get();
        assertThat(requests)
                .hasSize(calls)
                .allSatisfy(request -> assertThat(indexOf(request))
                        .as("the index of %s", request)
                        .isEqualTo(index));
        meter.assertCalls(calls).assertNothingFiltered().assertConsumedAtMost(units);
        return result;
    }

    private static String indexOf(DynamoDbRequest request) {
        if (request instanceof QueryRequest query) {
            return query.indexName() == null ? THE_TABLE : query.indexName();
        }
        return request instanceof GetItemRequest
                ? THE_TABLE
                : "no read of a key: " + request.getClass().getSimpleName();
    }

    /** Runs a write: one transaction of so many actions, and no more write units than these. */
    public void writesTogether(int actions, double units, Runnable pattern) {
        requests.clear();
        meter.reset();
        pattern.run();
        assertThat(requests)
                .singleElement()
                .isInstanceOfSatisfying(
                        TransactWriteItemsRequest.class,
                        transaction -> assertThat(transaction.transactItems()).hasSize(actions));
        meter.assertCalls(1).assertConsumedAtMost(units);
    }

    @Override
    public void close() {
        db.close();
    }
}
