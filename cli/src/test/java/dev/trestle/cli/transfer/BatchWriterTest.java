package dev.trestle.cli.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.migrations.waiting.UnitBudget;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class BatchWriterTest {
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void writesInBatchesOfTwentyFive() {
        Throttled client = new Throttled(25);

        double consumed = writer(client).write("t", items(60));

        assertThat(client.sizes).containsExactly(25, 25, 10);
        assertThat(client.written).isEqualTo(items(60));
        assertThat(consumed).isEqualTo(60);
        assertThat(pauses).isEmpty();
    }

    @Test
    void sendsAgainWhatWasLeftUnprocessed() {
        Throttled client = new Throttled(10);

        writer(client).write("t", items(25));

        assertThat(client.sizes).containsExactly(25, 15, 5);
        assertThat(client.written).containsExactlyInAnyOrderElementsOf(items(25));
        assertThat(pauses).hasSize(2);
    }

    @Test
    void pausesLongerEachTimeNothingIsProcessedAndGivesUpInTheEnd() {
        Throttled client = new Throttled(0);

        assertThatThrownBy(() -> writer(client).write("t", items(3)))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("table t")
                .hasMessageContaining("3 items");
        assertThat(client.sizes).hasSize(10);
        assertThat(pauses).hasSize(9).isSorted();
        assertThat(pauses.get(8)).isGreaterThan(Duration.ofSeconds(12));
    }

    @Test
    void saysWhatTheLastTryFailedWith() {
        DynamoDbClient client = new Throttled(0) {
            @Override
            public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
                throw SdkClientException.create("unreachable", new ConnectException("Connection refused"));
            }
        };

        assertThatThrownBy(() -> writer(client).write("t", items(3)))
                .isInstanceOf(SdkClientException.class)
                .hasMessageContaining("unreachable");
        assertThat(pauses).hasSize(9);
    }

    private BatchWriter writer(DynamoDbClient client) {
        return new BatchWriter(client, UnitBudget.unlimited(), pauses::add, new Random(1));
    }

    private static List<Map<String, AttributeValue>> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.of("pk", AttributeValue.fromN(Integer.toString(i))))
                .toList();
    }

    /** Processes so many items of a batch and leaves the others. */
    private static class Throttled implements DynamoDbClient {
        private final int processed;
        private final List<Integer> sizes = new ArrayList<>();
        private final List<Map<String, AttributeValue>> written = new ArrayList<>();

        Throttled(int processed) {
            this.processed = processed;
        }

        @Override
        public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
            List<WriteRequest> writes = request.requestItems().get("t");
            sizes.add(writes.size());
            int now = Math.min(processed, writes.size());
            writes.subList(0, now)
                    .forEach(write -> written.add(write.putRequest().item()));
            BatchWriteItemResponse.Builder response = BatchWriteItemResponse.builder()
                    .consumedCapacity(ConsumedCapacity.builder()
                            .capacityUnits((double) now)
                            .build());
            if (now < writes.size()) {
                response.unprocessedItems(Map.of("t", writes.subList(now, writes.size())));
            }
            return response.build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
