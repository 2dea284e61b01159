package dev.trestle.engine;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.model.Structure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests to an engine, in few words. */
final class Calls {

    private final Engine engine;

    Calls(Engine engine) {
        this.engine = engine;
    }

    static AttributeValue s(String text) {
        return new StringValue(text);
    }

    static AttributeValue n(long number) {
        return NumberValue.of(BigDecimal.valueOf(number));
    }

    static long number(Item item, String attribute) {
        return ((NumberValue) item.get(attribute)).value().longValueExact();
    }

    static Structure structure(Object... namesAndValues) {
        Structure.Builder builder = Structure.builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            builder.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return builder.build();
    }

    static Structure definition(String name, String type) {
        return structure("AttributeName", name, "AttributeType", type);
    }

    /** A key schema of a partition key and the sort keys. */
    static List<Structure> keys(String partition, String... sort) {
        List<Structure> keys = new ArrayList<>();
        keys.add(structure("AttributeName", partition, "KeyType", "HASH"));
        for (String name : sort) {
            keys.add(structure("AttributeName", name, "KeyType", "RANGE"));
        }
        return keys;
    }

    static Structure index(String name, List<Structure> keys, Structure projection) {
        return structure("IndexName", name, "KeySchema", keys, "Projection", projection);
    }

    static Structure projection(String type) {
        return structure("ProjectionType", type);
    }

    Structure call(String operation, Object... namesAndValues) {
        return call(operation, structure(namesAndValues));
    }

    Structure call(String operation, Structure request) {
        return engine.call(operation, request);
    }

    void put(String table, Item item) {
        call("PutItem", "TableName", table, "Item", item);
    }

    Structure update(String table, Item key, String expression, Map<String, AttributeValue> values) {
        return call(
                "UpdateItem",
                "TableName",
                table,
                "Key",
                key,
                "UpdateExpression",
                expression,
                "ExpressionAttributeValues",
                Item.of(values));
    }

    /** All items that a query or scan finds, over all of its pages. */
    List<Item> all(String operation, Structure request) {
        List<Item> items = new ArrayList<>();
        Structure next = request;
        while (true) {
            Structure answer = engine.call(operation, next);
            items.addAll(answer.items("Items"));
            Item last = answer.item("LastEvaluatedKey");
            if (last == null) {
                return items;
            }
            Structure.Builder more = Structure.builder();
            request.members().forEach(more::put);
            next = more.put("ExclusiveStartKey", last).build();
        }
    }

    List<Item> scan(String table) {
        return all("Scan", structure("TableName", table));
    }

    List<Item> scan(String table, String index) {
        return all("Scan", structure("TableName", table, "IndexName", index));
    }

    /** What DescribeTable says of the table. */
    Structure describe(String table) {
        return call("DescribeTable", "TableName", table).structure("Table");
    }
}
