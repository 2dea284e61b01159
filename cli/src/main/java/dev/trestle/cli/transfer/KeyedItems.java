package dev.trestle.cli.transfer;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.embedded.sdk.SdkItems;
import dev.trestle.engine.item.Item;
import dev.trestle.migrations.waiting.Patience;
import dev.trestle.migrations.waiting.UnitBudget;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/**
 * Looks items up by their keys.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html">BatchGetItem</a>
 */
final class KeyedItems {
    /** BatchGetItem takes no more. */
    private static final int BATCH = 100;

    private final DynamoDbClient client;
    private final String table;
    private final TableKeys keys;
    private final UnitBudget budget;
    private final Pause pause;
    private final RandomGenerator random;

    KeyedItems(
            DynamoDbClient client,
            String table,
            TableKeys keys,
            UnitBudget budget,
            Pause pause,
            RandomGenerator random) {
        this.client = client;
        this.table = table;
        this.keys = keys;
        this.budget = budget;
        this.pause = pause;
        this.random = random;
    }

    /** The items that there are, by key. */
    Map<Item, Item> find(Collection<Item> wanted) {
        List<Map<String, AttributeValue>> all =
                wanted.stream().distinct().map(SdkItems::toSdk).toList();
        Map<Item, Item> found = new HashMap<>();
        for (int start = 0; start < all.size(); start += BATCH) {
            batch(all.subList(start, Math.min(start + BATCH, all.size())), found);
        }
        return found;
    }

    private void batch(List<Map<String, AttributeValue>> wanted, Map<Item, Item> found) {
        KeysAndAttributes left =
                KeysAndAttributes.builder().keys(wanted).consistentRead(true).build();
        Patience patience = new Patience(pause::pause, random);
        while (true) {
            budget.await();
            BatchGetItemRequest request = BatchGetItemRequest.builder()
                    .requestItems(Map.of(table, left))
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                    .build();
            BatchGetItemResponse response = patience.answered(() -> client.batchGetItem(request));
            List<Map<String, AttributeValue>> items = response.responses().getOrDefault(table, List.of());
            items.stream().map(SdkItems::toEngine).forEach(item -> found.put(keys.of(item), item));
            budget.spend(
                    response.hasConsumedCapacity()
                            ? response.consumedCapacity().stream()
                                    .mapToDouble(each -> TableReader.units(each, items.size()))
                                    .sum()
                            : items.size());
            KeysAndAttributes unprocessed = response.unprocessedKeys().get(table);
            if (unprocessed == null || unprocessed.keys().isEmpty()) {
                return;
            }
            if (unprocessed.keys().size() < left.keys().size()) {
                patience.progressed();
            } else if (!patience.again()) {
                throw new CommandFailedException("table " + table + ": "
                        + unprocessed.keys().size() + " items could not be read in "
                        + Patience.TRIES_WITHOUT_PROGRESS + " tries");
            }
            left = unprocessed;
        }
    }
}
