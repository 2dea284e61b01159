package dev.trestle.table.bulk;

import dev.trestle.table.BatchIncompleteException;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.Call;
import dev.trestle.table.exchange.ApiCall;
import dev.trestle.table.exchange.Exchange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Puts and deletes items without conditions, 25 with each request. See "BatchWriteItem",
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html
 *
 * @param writes of different items
 */
public record BulkWrite(BoundTable table, List<Entry> writes) {

    private static final int MOST_WRITES = 25;

    /** Copies the writes. */
    public BulkWrite {
        writes = List.copyOf(writes);
    }

    /**
     * One write.
     *
     * @param item what the caller knows the item by
     * @param key the item's key attributes
     */
    public record Entry(Object item, Map<String, AttributeValue> key, WriteRequest request) {

        /** The deletion of an item. */
        public static Entry delete(Object item, Map<String, AttributeValue> key) {
            return new Entry(
                    item,
                    key,
                    WriteRequest.builder()
                            .deleteRequest(delete -> delete.key(key))
                            .build());
        }
    }

    /** The requests, if each is answered in full. */
    public List<BatchWriteItemRequest> requests() {
        return IntStream.iterate(0, from -> from < writes.size(), from -> from + MOST_WRITES)
                .mapToObj(from -> writes.subList(from, Math.min(from + MOST_WRITES, writes.size())))
                .map(this::request)
                .toList();
    }

    private BatchWriteItemRequest request(List<Entry> chunk) {
        return BatchWriteItemRequest.builder()
                .requestItems(
                        Map.of(table.name(), chunk.stream().map(Entry::request).toList()))
                .returnConsumedCapacity(table.returnConsumedCapacity())
                .build();
    }

    /** Writes them all and gives those that DynamoDB did not get to, however often it was asked. */
    public Exchange<List<Entry>> run() {
        return new Chunks<>(MOST_WRITES, table.retries(), this::ask).run(writes).map(left -> {
            if (left.failure() == null) {
                return left.undone();
            }
            if (left.undone().size() == writes.size()) {
                throw left.failure();
            }
            throw new BatchIncompleteException(
                    writes.size() - left.undone().size(),
                    left.undone().stream().map(Entry::item).toList(),
                    left.failure());
        });
    }

    private Exchange<Chunks.Reply<Entry>> ask(List<Entry> chunk) {
        Map<Map<String, AttributeValue>, Entry> byKey =
                chunk.stream().collect(Collectors.toMap(Entry::key, Function.identity()));
        return new Exchange.Ask<>(
                ApiCall.BATCH_WRITE_ITEM,
                request(chunk),
                table.hearing(
                        BulkWrite::told,
                        response -> Exchange.done(new Chunks.Reply<>(
                                response.unprocessedItems().getOrDefault(table.name(), List.of()).stream()
                                        .map(undone -> Objects.requireNonNull(byKey.get(keyOf(undone))))
                                        .toList(),
                                null))),
                failure -> Exchange.done(new Chunks.Reply<>(List.copyOf(chunk), failure)));
    }

    private Map<String, AttributeValue> keyOf(WriteRequest write) {
        if (write.deleteRequest() != null) {
            return write.deleteRequest().key();
        }
        Map<String, AttributeValue> key = new HashMap<>(write.putRequest().item());
        key.keySet().retainAll(table.design().keyAttributes());
        return key;
    }

    private static Call told(BatchWriteItemResponse response) {
        return new Call(
                "BatchWriteItem",
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                BoundTable.units(response.consumedCapacity()));
    }
}
