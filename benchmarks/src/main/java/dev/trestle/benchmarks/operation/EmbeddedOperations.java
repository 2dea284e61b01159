package dev.trestle.benchmarks.operation;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Operations through the embedded client. Its methods have the names of those of {@link MapOperations}. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EmbeddedOperations {

    /** Reads an item. */
    @Benchmark
    public GetItemResponse getItem(EmbeddedTable table, Walk walk) {
        return table.client.getItem(table.gets.get(walk.next(SampleItems.COUNT)));
    }

    /** Replaces an item. */
    @Benchmark
    public PutItemResponse putItem(EmbeddedTable table, Walk walk) {
        return table.client.putItem(table.puts.any(walk));
    }

    /** Sets one attribute of an item. */
    @Benchmark
    public UpdateItemResponse updateItem(EmbeddedTable table, Walk walk) {
        return table.client.updateItem(table.updates.any(walk));
    }

    /** Sets one attribute of an item on a condition that holds. */
    @Benchmark
    public UpdateItemResponse updateItemOnCondition(EmbeddedTable table, Walk walk) {
        return table.client.updateItem(table.conditionalUpdates.any(walk));
    }

    /** Reads an item collection of ten items. */
    @Benchmark
    public QueryResponse queryTen(EmbeddedTable table, Walk walk) {
        return table.client.query(table.queries.get(walk.next(SampleItems.COLLECTIONS)));
    }

    /** Replaces four items, in four item collections. */
    @Benchmark
    public TransactWriteItemsResponse transactWriteFour(EmbeddedTable table, Walk walk) {
        return table.client.transactWriteItems(table.transactions.any(walk));
    }
}
