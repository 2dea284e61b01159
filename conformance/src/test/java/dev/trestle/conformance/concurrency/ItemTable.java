package dev.trestle.conformance.concurrency;

import dev.trestle.conformance.concurrency.ItemCall.Answer;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Carries out calls on the items of a table through the SDK's client. */
final class ItemTable {

    private final DynamoDbClient client;

    ItemTable(DynamoDbClient client) {
        this.client = client;
        KeyedTable.create(client);
    }

    Answer call(String pk, ItemCall call) {
        try {
            return carryOut(pk, call);
        } catch (ConditionalCheckFailedException e) {
            return Answer.REFUSED;
        }
    }

    private Answer carryOut(String pk, ItemCall call) {
        if (call instanceof ItemCall.Put put) {
            return Answer.of(n(client.putItem(b -> b.tableName(KeyedTable.NAME)
                            .item(Map.of("pk", KeyedTable.s(pk), "n", KeyedTable.n(put.number())))
                            .returnValues(ReturnValue.ALL_OLD))
                    .attributes()));
        }
        if (call instanceof ItemCall.PutIfAbsent put) {
            client.putItem(b -> b.tableName(KeyedTable.NAME)
                    .item(Map.of("pk", KeyedTable.s(pk), "n", KeyedTable.n(put.number())))
                    .conditionExpression("attribute_not_exists(pk)"));
            return Answer.DONE;
        }
        if (call instanceof ItemCall.Get) {
            return Answer.of(n(client.getItem(b ->
                            b.tableName(KeyedTable.NAME).key(KeyedTable.key(pk)).consistentRead(true))
                    .item()));
        }
        if (call instanceof ItemCall.Add add) {
            return Answer.of(n(client.updateItem(b -> b.tableName(KeyedTable.NAME)
                            .key(KeyedTable.key(pk))
                            .updateExpression("ADD n :v")
                            .expressionAttributeValues(Map.of(":v", KeyedTable.n(add.amount())))
                            .returnValues(ReturnValue.UPDATED_NEW))
                    .attributes()));
        }
        if (call instanceof ItemCall.Replace replace) {
            client.updateItem(b -> b.tableName(KeyedTable.NAME)
                    .key(KeyedTable.key(pk))
                    .updateExpression("SET n = :v")
                    .conditionExpression("n = :e")
                    .expressionAttributeValues(
                            Map.of(":v", KeyedTable.n(replace.number()), ":e", KeyedTable.n(replace.expected()))));
            return Answer.DONE;
        }
        return Answer.of(n(client.deleteItem(b ->
                        b.tableName(KeyedTable.NAME).key(KeyedTable.key(pk)).returnValues(ReturnValue.ALL_OLD))
                .attributes()));
    }

    private static Optional<Long> n(Map<String, AttributeValue> attributes) {
        return Optional.ofNullable(attributes.get("n")).map(value -> Long.valueOf(value.n()));
    }
}
