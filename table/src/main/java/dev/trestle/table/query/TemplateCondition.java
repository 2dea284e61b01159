package dev.trestle.table.query;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.IndexAttribute;
import dev.trestle.table.schema.TemplatePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A condition on keys that are texts made of components. */
record TemplateCondition(
        String entity,
        TemplatePattern pattern,
        List<Object> partition,
        int shard,
        SortKeyBounds bounds,
        SortKeyRange range)
        implements KeyCondition {

    static TemplateCondition of(String entity, TemplatePattern pattern, List<?> partitionComponents) {
        SortKeyBounds bounds = new SortKeyBounds(pattern.sortKey(), List.of());
        TemplateCondition condition =
                new TemplateCondition(entity, pattern, new ArrayList<>(partitionComponents), 0, bounds, bounds.all());
        condition.partitionKey();
        return condition;
    }

    @Override
    public KeyCondition is(Object value) {
        if (!range.equals(bounds.all())) {
            throw KeyCondition.secondRange(entity, bounds.component());
        }
        SortKeyBounds narrower = bounds.fix(value);
        return new TemplateCondition(entity, pattern, partition, shard, narrower, narrower.all());
    }

    @Override
    public KeyCondition beginsWith(String text) {
        return with(bounds.beginsWith(text));
    }

    @Override
    public KeyCondition between(Object from, Object to) {
        return with(bounds.between(from, to));
    }

    @Override
    public KeyCondition atLeast(Object from) {
        return with(bounds.atLeast(from));
    }

    @Override
    public KeyCondition atMost(Object to) {
        return with(bounds.atMost(to));
    }

    @Override
    public KeyCondition greaterThan(Object value) {
        return with(bounds.greaterThan(value));
    }

    @Override
    public KeyCondition lessThan(Object value) {
        return with(bounds.lessThan(value));
    }

    @Override
    public Optional<String> nextComponent() {
        return bounds.isComplete() ? Optional.empty() : Optional.of(bounds.component());
    }

    private KeyCondition with(SortKeyRange newRange) {
        SortKeyRange both = range.equals(bounds.all())
                ? newRange
                : range.and(newRange).orElseThrow(() -> KeyCondition.secondRange(entity, bounds.component()));
        if (both.isEmpty()) {
            throw new InvalidOperationException("the query narrows " + bounds.component() + " of " + entity
                    + " to two ranges that have no value in common");
        }
        return new TemplateCondition(entity, pattern, partition, shard, bounds, both);
    }

    @Override
    public KeyCondition inShard(int other) {
        return new TemplateCondition(entity, pattern, partition, other, bounds, range);
    }

    private String partitionKey() {
        return pattern.partition(partition, shard);
    }

    @Override
    public String write(Design design, ExpressionWriter writer) {
        String partitionKey = pattern.index()
                .map(index -> first(design.index(index).partitionKey()))
                .orElse(design.partitionKey());
        String sortKey = pattern.index()
                .map(index -> first(design.index(index).sortKey()))
                .orElse(design.sortKey());
        return writer.name(partitionKey) + " = " + writer.value(AttributeValue.fromS(partitionKey()))
                + (sortKey.isEmpty() ? "" : range.write(sortKey, writer));
    }

    /** A key that is one text has one attribute. */
    private static String first(List<IndexAttribute> attributes) {
        return attributes.get(0).name();
    }
}
