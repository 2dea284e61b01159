package dev.trestle.table.query;

import dev.trestle.table.InvalidKeyException;
import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.KeyAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A condition on attributes that are index keys themselves. */
record AttributeCondition(
        String entity,
        List<KeyAttribute<?>> partitionKey,
        List<KeyAttribute<?>> sortKey,
        List<AttributeValue> partition,
        List<AttributeValue> fixed,
        @Nullable AttributeRange range)
        implements KeyCondition {

    static AttributeCondition of(
            String entity, List<KeyAttribute<?>> partitionKey, List<KeyAttribute<?>> sortKey, List<?> components) {
        if (components.size() != partitionKey.size()) {
            throw new InvalidKeyException("the query takes "
                    + partitionKey.stream().map(KeyAttribute::component).toList() + " of " + entity + " but was given "
                    + components.size());
        }
        List<AttributeValue> values = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            values.add(partitionKey.get(i).value(components.get(i)));
        }
        return new AttributeCondition(entity, partitionKey, sortKey, List.copyOf(values), List.of(), null);
    }

    @Override
    public KeyCondition is(Object value) {
        if (range != null) {
            throw KeyCondition.secondRange(entity, next().component());
        }
        return new AttributeCondition(
                entity,
                partitionKey,
                sortKey,
                partition,
                Stream.concat(fixed.stream(), Stream.of(next().value(value))).toList(),
                null);
    }

    @Override
    public KeyCondition beginsWith(String text) {
        return with(new AttributeRange.BeginsWith(next().value(text)));
    }

    @Override
    public KeyCondition between(Object from, Object to) {
        return with(new AttributeRange.Between(next().value(from), next().value(to)));
    }

    @Override
    public KeyCondition atLeast(Object from) {
        return with(new AttributeRange.OneSided(">=", next().value(from)));
    }

    @Override
    public KeyCondition atMost(Object to) {
        return with(new AttributeRange.OneSided("<=", next().value(to)));
    }

    @Override
    public KeyCondition greaterThan(Object value) {
        return with(new AttributeRange.OneSided(">", next().value(value)));
    }

    @Override
    public KeyCondition lessThan(Object value) {
        return with(new AttributeRange.OneSided("<", next().value(value)));
    }

    @Override
    public Optional<String> nextComponent() {
        return fixed.size() == sortKey.size() ? Optional.empty() : Optional.of(next().component());
    }

    private KeyAttribute<?> next() {
        if (fixed.size() == sortKey.size()) {
            throw new InvalidOperationException("the query of " + entity + " by "
                    + partitionKey.stream().map(KeyAttribute::component).toList()
                    + " has no further component to narrow");
        }
        return sortKey.get(fixed.size());
    }

    private KeyCondition with(AttributeRange added) {
        AttributeRange both = range == null
                ? added
                : range.and(added, next()).orElseThrow(() -> KeyCondition.secondRange(entity, next().component()));
        return new AttributeCondition(entity, partitionKey, sortKey, partition, fixed, both);
    }

    @Override
    public KeyCondition inShard(int shard) {
        throw new InvalidOperationException("attributes of " + entity + " are not spread over shards");
    }

    @Override
    public String write(Design design, ExpressionWriter writer) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < partition.size(); i++) {
            parts.add(equality(partitionKey.get(i), partition.get(i), writer));
        }
        for (int i = 0; i < fixed.size(); i++) {
            parts.add(equality(sortKey.get(i), fixed.get(i), writer));
        }
        if (range != null) {
            parts.add(range.write(writer.name(next().attribute()), writer));
        }
        return String.join(" AND ", parts);
    }

    private static String equality(KeyAttribute<?> attribute, AttributeValue value, ExpressionWriter writer) {
        return writer.name(attribute.attribute()) + " = " + writer.value(value);
    }
}
