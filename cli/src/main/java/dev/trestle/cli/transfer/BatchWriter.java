package dev.trestle.cli.transfer;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.migrations.waiting.Patience;
import dev.trestle.migrations.waiting.UnitBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Writes items in batches and sends again, after a growing and random pause, what DynamoDB leaves unprocessed or throttles.
 * As thread-safe as its generator.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html">BatchWriteItem</a>
 */
public final class BatchWriter {
    /** BatchWriteItem takes no more. */
    static final int BATCH = 25;

    private final DynamoDbClient client;
    private final UnitBudget budget;
    private final Pause pause;
    private final RandomGenerator random;

    /**
     * A writer.
     *
     * @param client where items go
     * @param budget the write units that it may take
     * @param pause how to wait between tries
     * @param random what makes pauses differ
     */
    public BatchWriter(DynamoDbClient client, UnitBudget budget, Pause pause, RandomGenerator random) {
        this.client = client;
        this.budget = budget;
        this.pause = pause;
        this.random = random;
    }

    /**
     * Writes items whose primary keys differ.
     *
     * @param table the table
     * @param items the items
     * @return the write capacity units consumed
     * @throws CommandFailedException if some are still unprocessed after many tries
     * @throws SdkException if the last of many tries was refused or not answered
     */
    public double write(String table, List<Map<String, AttributeValue>> items) {
        List<WriteRequest> writes = items.stream()
                .map(item -> WriteRequest.builder()
                        .putRequest(PutRequest.builder().item(item).build())
                        .build())
                .toList();
        double consumed = 0;
        for (int start = 0; start < writes.size(); start += BATCH) {
            consumed += batch(table, writes.subList(start, Math.min(start + BATCH, writes.size())));
        }
        return consumed;
    }

    private double batch(String table, List<WriteRequest> writes) {
        List<WriteRequest> left = new ArrayList<>(writes);
        Patience patience = new Patience(pause::pause, random);
        double consumed = 0;
        while (true) {
            budget.await();
            List<WriteRequest> unprocessed = left;
            SdkException failure = null;
            try {
                BatchWriteItemResponse response = send(table, left);
                unprocessed = response.unprocessedItems().getOrDefault(table, List.of());
                double units = units(response, left.size() - unprocessed.size());
                budget.spend(units);
                consumed += units;
            } catch (SdkException e) {
                if (!Patience.passes(e)) {
                    throw e;
                }
                failure = e;
            }
            if (unprocessed.isEmpty()) {
                return consumed;
            }
            if (unprocessed.size() < left.size()) {
                patience.progressed();
            } else if (!patience.again()) {
                if (failure != null) {
                    throw failure;
                }
                throw new CommandFailedException("table " + table + ": " + unprocessed.size()
                        + " items are still unprocessed after " + Patience.TRIES_WITHOUT_PROGRESS + " tries");
            }
            left = unprocessed;
        }
    }

    private BatchWriteItemResponse send(String table, List<WriteRequest> writes) {
        return client.batchWriteItem(BatchWriteItemRequest.builder()
                .requestItems(Map.of(table, writes))
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .build());
    }

    /** Some compatible stores do not say what they charge; each item costs one unit at least. */
    private static double units(BatchWriteItemResponse response, int written) {
        return response.hasConsumedCapacity()
                ? response.consumedCapacity().stream()
                        .mapToDouble(capacity -> capacity.capacityUnits())
                        .sum()
                : written;
    }
}
