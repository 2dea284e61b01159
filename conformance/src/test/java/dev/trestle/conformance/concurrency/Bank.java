package dev.trestle.conformance.concurrency;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Accounts that money moves between; none is overdrawn. */
final class Bank {

    private final DynamoDbClient client;
    private final int accounts;

    Bank(DynamoDbClient client, int accounts, long each) {
        this.client = client;
        this.accounts = accounts;
        KeyedTable.create(client);
        for (int i = 0; i < accounts; i++) {
            Map<String, AttributeValue> account = Map.of("pk", KeyedTable.s("account" + i), "n", KeyedTable.n(each));
            client.putItem(b -> b.tableName(KeyedTable.NAME).item(account));
        }
    }

    /** Moves money in one transaction; says whether there was enough. */
    boolean transfer(int from, int to, long amount) {
        try {
            client.transactWriteItems(b -> b.transactItems(
                    TransactWriteItem.builder().update(debit(from, amount)).build(),
                    TransactWriteItem.builder().update(credit(to, amount)).build()));
            return true;
        } catch (TransactionCanceledException e) {
            return false;
        }
    }

    /** Moves money in two writes, with whatever happens between them. */
    void transferInTwoSteps(int from, int to, long amount, Runnable between) {
        write(debit(from, amount));
        between.run();
        write(credit(to, amount));
    }

    private void write(Update update) {
        client.updateItem(b -> b.tableName(update.tableName())
                .key(update.key())
                .updateExpression(update.updateExpression())
                .conditionExpression(update.conditionExpression())
                .expressionAttributeValues(update.expressionAttributeValues()));
    }

    private static Update debit(int account, long amount) {
        return change(account, "SET n = n - :v", "n >= :v", amount);
    }

    private static Update credit(int account, long amount) {
        return change(account, "SET n = n + :v", "attribute_exists(pk)", amount);
    }

    private static Update change(int account, String update, String condition, long amount) {
        return Update.builder()
                .tableName(KeyedTable.NAME)
                .key(KeyedTable.key("account" + account))
                .updateExpression(update)
                .conditionExpression(condition)
                .expressionAttributeValues(Map.of(":v", KeyedTable.n(amount)))
                .build();
    }

    /** The balances of all accounts at one moment. */
    List<Long> balances() {
        List<TransactGetItem> gets = IntStream.range(0, accounts)
                .mapToObj(i -> TransactGetItem.builder()
                        .get(g -> g.tableName(KeyedTable.NAME).key(KeyedTable.key("account" + i)))
                        .build())
                .toList();
        return client.transactGetItems(b -> b.transactItems(gets)).responses().stream()
                .map(ItemResponse::item)
                .map(item -> Long.valueOf(item.get("n").n()))
                .toList();
    }
}
