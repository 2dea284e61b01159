package dev.trestle.table.query;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.schema.AccessPattern;
import dev.trestle.table.schema.AttributePattern;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.schema.KeyAttribute;
import dev.trestle.table.schema.TemplatePattern;
import java.util.List;
import java.util.Optional;

/**
 * Which keys of an access pattern a query asks for. Immutable. The components of the sort key are narrowed in their order:
 * each but the last by a value.
 */
sealed interface KeyCondition permits TemplateCondition, AttributeCondition {

    /** All keys of a partition. */
    static KeyCondition of(EntitySchema<?> schema, AccessPattern pattern, List<?> partitionComponents) {
        if (pattern instanceof AttributePattern attributes) {
            return AttributeCondition.of(
                    schema.name(), attributes.partitionKey(), attributes.sortKey(), partitionComponents);
        }
        List<KeyAttribute<?>> own = schema.keyAttributes();
        return own.isEmpty() || pattern != schema.primaryKey()
                ? TemplateCondition.of(schema.name(), (TemplatePattern) pattern, partitionComponents)
                : AttributeCondition.of(
                        schema.name(), own.subList(0, 1), own.subList(1, own.size()), partitionComponents);
    }

    /** Only where the next component has this value; what comes after is about the one behind it. */
    KeyCondition is(Object value);

    KeyCondition beginsWith(String text);

    KeyCondition between(Object from, Object to);

    KeyCondition atLeast(Object from);

    KeyCondition atMost(Object to);

    KeyCondition greaterThan(Object value);

    KeyCondition lessThan(Object value);

    /** The component that the next condition is about; empty if all of the sort key are fixed. */
    Optional<String> nextComponent();

    /** The same keys in another shard, from 0. */
    KeyCondition inShard(int shard);

    /** The key condition expression. */
    String write(Design design, ExpressionWriter writer);

    /** DynamoDB takes one condition on the sort key; the first is not to be dropped without a word. */
    static InvalidOperationException secondRange(String entity, String component) {
        return new InvalidOperationException("the query narrows " + component + " of " + entity
                + " twice; give both ends at once with " + component + "Between, or the rest with filter");
    }

    static InvalidOperationException wrongWayRound(String component, Object from, Object to) {
        return new InvalidOperationException("the query of " + component + " between " + from + " and " + to
                + " is the wrong way round; give the lesser value first");
    }
}
