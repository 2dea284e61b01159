package dev.trestle.cli.files;

import dev.trestle.cli.files.ValueText.UnreadableException;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.VectorIndexDescription;

/**
 * What the indexes of a table ask of an item. It need not have the attributes of their keys, but those that it has have to be
 * such.
 *
 * @param keys the attributes of their keys
 * @param vectors the attributes that have vectors
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html">Using Global Secondary Indexes in
 *     DynamoDB</a>
 */
record IndexRules(List<KeyRule> keys, List<VectorRule> vectors) {
    private static final int LONGEST_PARTITION_KEY = 2048;
    private static final int LONGEST_SORT_KEY = 1024;

    /** What an attribute of an index's key has to be. */
    record KeyRule(String index, String attribute, AttributeType type, int longest) {}

    /** What an attribute of a vector index has to be. */
    record VectorRule(String index, String attribute, long dimensions) {}

    /** The rules of a table; none of one that is still to be made, which has no indexes. */
    static IndexRules of(Optional<TableDescription> table) {
        List<KeyRule> keys = new ArrayList<>();
        List<VectorRule> vectors = new ArrayList<>();
        table.ifPresent(found -> {
            Map<String, AttributeType> types = new HashMap<>();
            found.attributeDefinitions()
                    .forEach(each ->
                            types.put(each.attributeName(), AttributeType.valueOf(each.attributeTypeAsString())));
            found.globalSecondaryIndexes().forEach(index -> add(keys, index.indexName(), index.keySchema(), types));
            found.localSecondaryIndexes().forEach(index -> add(keys, index.indexName(), index.keySchema(), types));
            for (VectorIndexDescription index : found.vectorIndexes()) {
                vectors.add(new VectorRule(
                        index.indexName(), index.vectorAttribute().attributeName(), index.dimensions()));
            }
        });
        return new IndexRules(List.copyOf(keys), List.copyOf(vectors));
    }

    private static void add(
            List<KeyRule> rules, String index, List<KeySchemaElement> schema, Map<String, AttributeType> types) {
        for (KeySchemaElement element : schema) {
            AttributeType type = types.get(element.attributeName());
            if (type != null) {
                rules.add(new KeyRule(
                        index,
                        element.attributeName(),
                        type,
                        element.keyType() == KeyType.HASH ? LONGEST_PARTITION_KEY : LONGEST_SORT_KEY));
            }
        }
    }

    void check(Item item) throws UnreadableException {
        for (KeyRule rule : keys) {
            AttributeValue value = item.get(rule.attribute());
            if (value != null) {
                check(rule, value);
            }
        }
        for (VectorRule rule : vectors) {
            AttributeValue value = item.get(rule.attribute());
            if (value != null) {
                check(rule, value);
            }
        }
    }

    private static void check(KeyRule rule, AttributeValue value) throws UnreadableException {
        String attribute = rule.attribute() + ", a key attribute of the index " + rule.index() + ",";
        if (value.type() != rule.type()) {
            throw new UnreadableException(attribute + " is of type " + value.type() + " and not " + rule.type());
        }
        if (value.size() == 0) {
            throw new UnreadableException(attribute + " is empty");
        }
        if (value.size() > rule.longest()) {
            throw new UnreadableException(attribute + " has " + value.size() + " bytes, it may have " + rule.longest());
        }
    }

    private static void check(VectorRule rule, AttributeValue value) throws UnreadableException {
        boolean fits = value instanceof ListValue list
                && list.elements().size() == rule.dimensions()
                && list.elements().stream().allMatch(element -> element.type() == AttributeType.N);
        if (!fits) {
            throw new UnreadableException(rule.attribute() + ", the vector of the index " + rule.index()
                    + ", is not a list of " + rule.dimensions() + " numbers");
        }
    }
}
