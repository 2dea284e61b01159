package dev.trestle.conformance.concurrency;

import dev.trestle.conformance.history.ListTransaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Lists that are attributes of items, in transactions through the SDK's client. */
final class ListTable implements Lists {

    private static final String APPEND = "SET l = list_append(if_not_exists(l, :none), :v)";

    private final DynamoDbClient client;

    ListTable(DynamoDbClient client) {
        this.client = client;
        KeyedTable.create(client);
    }

    @Override
    public ListTransaction append(Map<String, Integer> values) {
        client.transactWriteItems(b -> b.transactItems(updates(values)));
        return ListTransaction.appending(values);
    }

    /** Appends together with a condition that is not met, last, so that all that stands before it is to be undone. */
    ListTransaction appendInVain(Map<String, Integer> values) {
        List<TransactWriteItem> actions = new ArrayList<>(updates(values));
        actions.add(TransactWriteItem.builder()
                .conditionCheck(c -> c.tableName(KeyedTable.NAME)
                        .key(KeyedTable.key("never there"))
                        .conditionExpression("attribute_exists(pk)"))
                .build());
        try {
            client.transactWriteItems(b -> b.transactItems(actions));
        } catch (TransactionCanceledException e) {
            return new ListTransaction(values, Map.of(), false);
        }
        throw new AssertionError("a transaction took place though its condition was not met");
    }

    /** Appends to one list with an UpdateItem that gives back the whole of it. */
    ListTransaction appendAndRead(String key, int value) {
        Map<String, AttributeValue> after = client.updateItem(b -> b.tableName(KeyedTable.NAME)
                        .key(KeyedTable.key(key))
                        .updateExpression(APPEND)
                        .expressionAttributeValues(values(value))
                        .returnValues(ReturnValue.ALL_NEW))
                .attributes();
        return new ListTransaction(Map.of(key, value), Map.of(key, list(after)), true);
    }

    @Override
    public ListTransaction read(Collection<String> keys) {
        List<String> order = List.copyOf(keys);
        List<TransactGetItem> gets = order.stream()
                .map(key -> TransactGetItem.builder()
                        .get(g -> g.tableName(KeyedTable.NAME).key(KeyedTable.key(key)))
                        .build())
                .toList();
        List<ItemResponse> responses =
                client.transactGetItems(b -> b.transactItems(gets)).responses();
        Map<String, List<Integer>> found = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            found.put(order.get(i), list(responses.get(i).item()));
        }
        return ListTransaction.reading(found);
    }

    private static List<TransactWriteItem> updates(Map<String, Integer> values) {
        return values.entrySet().stream()
                .map(entry -> Update.builder()
                        .tableName(KeyedTable.NAME)
                        .key(KeyedTable.key(entry.getKey()))
                        .updateExpression(APPEND)
                        .expressionAttributeValues(values(entry.getValue()))
                        .build())
                .map(update -> TransactWriteItem.builder().update(update).build())
                .toList();
    }

    private static Map<String, AttributeValue> values(int value) {
        AttributeValue list = AttributeValue.fromL(List.of(KeyedTable.n(value)));
        return Map.of(":v", list, ":none", AttributeValue.fromL(List.of()));
    }

    private static List<Integer> list(Map<String, AttributeValue> item) {
        AttributeValue list = item.get("l");
        return list == null
                ? List.of()
                : list.l().stream().map(value -> Integer.valueOf(value.n())).toList();
    }
}
