package dev.trestle.cli.workbench;

import dev.trestle.cli.item.AttributeText;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The values of an item's primary key. Numbers are equal if they mean the same: DynamoDB answers {@code 1} where
 * {@code 1.0} was written.
 *
 * @param partition the partition key's value
 * @param sort the sort key's value, if the table has one
 */
record PrimaryKey(AttributeValue partition, Optional<AttributeValue> sort) {
    /** The key of an item that has all attributes of the schema. */
    static PrimaryKey of(Map<String, AttributeValue> item, KeySchema schema) {
        return new PrimaryKey(canonical(item, schema.partition()), schema.sort().map(key -> canonical(item, key)));
    }

    private static AttributeValue canonical(Map<String, AttributeValue> item, KeyAttribute key) {
        AttributeValue value = item.get(key.name());
        if (value == null) {
            throw new IllegalArgumentException("no key attribute " + key.name() + " in " + item.keySet());
        }
        return value.type() == AttributeValue.Type.N
                ? AttributeValue.fromN(
                        new BigDecimal(value.n()).stripTrailingZeros().toPlainString())
                : value;
    }

    @Override
    public String toString() {
        String text = AttributeText.nested(partition);
        return sort.map(value -> text + ", " + AttributeText.nested(value)).orElse(text);
    }
}
