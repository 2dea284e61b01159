package dev.trestle.cli.workbench;

import dev.trestle.cli.terminal.CommandFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Writes items in batches and sends again, after a growing and random pause, what DynamoDB leaves unprocessed.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html">BatchWriteItem</a>
 */
final class ItemWriter {
    /** BatchWriteItem takes no more. */
    private static final int BATCH = 25;

    private static final int TRIES_WITHOUT_PROGRESS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final DynamoDbClient client;
    private final Pause pause;
    private final RandomGenerator random;

    ItemWriter(DynamoDbClient client, Pause pause, RandomGenerator random) {
        this.client = client;
        this.pause = pause;
        this.random = random;
    }

    /**
     * Writes items whose primary keys differ.
     *
     * @return the write capacity units consumed
     */
    double write(String table, List<Map<String, AttributeValue>> items) {
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
        double consumed = 0;
        for (int fruitless = 0; !left.isEmpty(); ) {
            BatchWriteItemResponse response = client.batchWriteItem(BatchWriteItemRequest.builder()
                    .requestItems(Map.of(table, left))
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                    .build());
            consumed += response.consumedCapacity().stream()
                    .mapToDouble(capacity -> capacity.capacityUnits())
                    .sum();
            List<WriteRequest> unprocessed = response.unprocessedItems().getOrDefault(table, List.of());
            fruitless = unprocessed.size() < left.size() ? 0 : fruitless + 1;
            if (fruitless == TRIES_WITHOUT_PROGRESS) {
                throw new CommandFailedException("table " + table + ": " + unprocessed.size()
                        + " items are still unprocessed after " + TRIES_WITHOUT_PROGRESS + " tries");
            }
            left = unprocessed;
            if (!left.isEmpty()) {
                pause.pause(
                        FIRST_PAUSE.multipliedBy(1L << fruitless).plusMillis(random.nextLong(FIRST_PAUSE.toMillis())));
            }
        }
        return consumed;
    }
}
