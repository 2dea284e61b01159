package dev.trestle.table.bulk;

import dev.trestle.table.BatchIncompleteException;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.Call;
import dev.trestle.table.exchange.ApiCall;
import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.schema.EntityKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Reads items by their keys, 100 with each request. See "BatchGetItem",
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html
 *
 * @param keys different ones
 */
public record BulkGet(BoundTable table, List<EntityKey<?>> keys, boolean consistent) {

    private static final int MOST_KEYS = 100;

    /** Copies the keys. */
    public BulkGet {
        keys = List.copyOf(keys);
    }

    /** The requests, if each is answered in full. */
    public List<BatchGetItemRequest> requests() {
        return IntStream.iterate(0, from -> from < keys.size(), from -> from + MOST_KEYS)
                .mapToObj(from -> keys.subList(from, Math.min(from + MOST_KEYS, keys.size())))
                .map(this::request)
                .toList();
    }

    private BatchGetItemRequest request(Collection<EntityKey<?>> chunk) {
        KeysAndAttributes asked = KeysAndAttributes.builder()
                .keys(chunk.stream().map(this::attributes).toList())
                .consistentRead(consistent ? true : null)
                .build();
        return BatchGetItemRequest.builder()
                .requestItems(Map.of(table.name(), asked))
                .returnConsumedCapacity(table.returnConsumedCapacity())
                .build();
    }

    private <E> Map<String, AttributeValue> attributes(EntityKey<E> key) {
        return table.items(key.schema()).keyAttributes(key);
    }

    /** Reads them all, and tells which were not got to. */
    public Exchange<FoundItems> run() {
        Map<EntityKey<?>, Map<String, AttributeValue>> found = new HashMap<>();
        return new Chunks<EntityKey<?>>(MOST_KEYS, table.retries(), chunk -> ask(chunk, found))
                .run(keys)
                .map(left -> result(found, left));
    }

    private FoundItems result(Map<EntityKey<?>, Map<String, AttributeValue>> found, Chunks.Reply<EntityKey<?>> left) {
        if (left.failure() != null) {
            if (left.undone().size() == keys.size()) {
                throw left.failure();
            }
            throw new BatchIncompleteException(keys.size() - left.undone().size(), left.undone(), left.failure());
        }
        return new FoundItems(table, keys, found, left.undone());
    }

    private Exchange<Chunks.Reply<EntityKey<?>>> ask(
            List<EntityKey<?>> chunk, Map<EntityKey<?>, Map<String, AttributeValue>> found) {
        Map<Map<String, AttributeValue>, EntityKey<?>> byAttributes =
                chunk.stream().collect(Collectors.toMap(this::attributes, Function.identity()));
        return new Exchange.Ask<>(
                ApiCall.BATCH_GET_ITEM,
                request(chunk),
                table.hearing(BulkGet::told, response -> {
                    for (Map<String, AttributeValue> item :
                            response.responses().getOrDefault(table.name(), List.of())) {
                        EntityKey<?> key = byAttributes.get(keyOf(item));
                        if (key != null) {
                            found.put(key, item);
                        }
                    }
                    KeysAndAttributes undone = response.unprocessedKeys().get(table.name());
                    List<EntityKey<?>> left = undone == null
                            ? List.of()
                            : undone.keys().stream()
                                    .<EntityKey<?>>map(byAttributes::get)
                                    .toList();
                    return Exchange.done(new Chunks.Reply<>(left, null));
                }),
                failure -> Exchange.done(new Chunks.Reply<>(List.copyOf(chunk), failure)));
    }

    private Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        for (String attribute : table.design().keyAttributes()) {
            AttributeValue value = item.get(attribute);
            if (value != null) {
                key.put(attribute, value);
            }
        }
        return key;
    }

    private static Call told(BatchGetItemResponse response) {
        int found = response.responses().values().stream().mapToInt(List::size).sum();
        return new Call(
                "BatchGetItem",
                Optional.empty(),
                Optional.empty(),
                found,
                found,
                BoundTable.units(response.consumedCapacity()));
    }
}
