package dev.trestle.engine.operation.statement;

import dev.trestle.engine.error.StatementErrors;
import dev.trestle.engine.expression.KeyCondition;
import dev.trestle.engine.expression.KeyPredicate;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.item.KeyEncoder;
import dev.trestle.engine.operation.query.QueryRange;
import dev.trestle.engine.partiql.Predicate;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.table.KeyAttribute;
import dev.trestle.engine.table.KeySchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The part of one partition that a SELECT reads.
 *
 * @param values the values of the partition key's attributes
 * @param prefix what all keys in the partition begin with
 * @param range the keys to read
 */
record Partition(List<AttributeValue> values, Key prefix, KeyRange range) {

    private static final int MAX_PARTITIONS = 50;

    /**
     * The partitions that the clause gives by equality or IN, narrowed by what it says of the sort key; empty if it gives
     * none, so that everything must be read.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException for a value of another type than the key's,
     *     or too many partitions
     */
    static Optional<List<Partition>> given(KeySchema schema, Predicate where) {
        List<List<KeyPredicate>> keys = List.of(List.of());
        for (KeyAttribute attribute : schema.partition()) {
            Optional<Set<AttributeValue>> values = KeyPredicates.values(where, attribute.name());
            if (values.isEmpty()) {
                return Optional.empty();
            }
            keys = product(keys, attribute.name(), values.get());
        }
        List<Predicate> conjuncts = KeyEqualities.conjuncts(where);
        return Optional.of(keys.stream().map(key -> of(schema, key, conjuncts)).toList());
    }

    Partition within(KeyRange other) {
        return new Partition(values, prefix, range.intersection(other));
    }

    private static List<List<KeyPredicate>> product(
            List<List<KeyPredicate>> keys, String attribute, Set<AttributeValue> values) {
        if (keys.size() * values.size() > MAX_PARTITIONS) {
            throw StatementErrors.tooManyPartitionKeys(MAX_PARTITIONS);
        }
        List<List<KeyPredicate>> longer = new ArrayList<>();
        for (List<KeyPredicate> key : keys) {
            for (AttributeValue value : values) {
                List<KeyPredicate> one = new ArrayList<>(key);
                one.add(new KeyPredicate(attribute, KeyPredicate.Operator.EQ, List.of(value)));
                longer.add(one);
            }
        }
        return longer;
    }

    private static Partition of(KeySchema schema, List<KeyPredicate> key, List<Predicate> conjuncts) {
        List<AttributeValue> values =
                key.stream().map(predicate -> predicate.operands().get(0)).toList();
        List<KeyPredicate> known = new ArrayList<>(key);
        KeyRange range = QueryRange.of(schema, KeyCondition.ofPredicates(known));
        for (KeyAttribute attribute : schema.sort()) {
            Optional<KeyPredicate> equality = Optional.empty();
            for (Predicate conjunct : conjuncts) {
                Optional<KeyPredicate> predicate = KeyPredicates.of(conjunct, attribute.name());
                if (predicate.isPresent()) {
                    List<KeyPredicate> more = new ArrayList<>(known);
                    more.add(predicate.get());
                    range = range.intersection(QueryRange.of(schema, KeyCondition.ofPredicates(more)));
                    equality = equality.or(() -> predicate.filter(it -> it.operator() == KeyPredicate.Operator.EQ));
                }
            }
            if (equality.isEmpty()) {
                break;
            }
            known.add(equality.get());
        }
        return new Partition(values, new KeyEncoder().partition(values).toKey(), range);
    }
}
