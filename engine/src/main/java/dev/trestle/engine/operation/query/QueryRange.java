package dev.trestle.engine.operation.query;

import dev.trestle.engine.error.QueryErrors;
import dev.trestle.engine.expression.KeyCondition;
import dev.trestle.engine.expression.KeyPredicate;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.item.KeyEncoder;
import dev.trestle.engine.operation.Keys;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.table.KeyAttribute;
import dev.trestle.engine.table.KeySchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns a key condition into the range of keys that meet it. */
public final class QueryRange {

    private final KeySchema schema;
    private final Map<String, KeyPredicate> predicates = new HashMap<>();

    private QueryRange(KeySchema schema) {
        this.schema = schema;
    }

    /**
     * The range of the key condition.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if no range of this key meets it: every
     *     attribute of the partition key must be given, and the sort key's from the left, only the last other than by
     *     equality
     */
    public static KeyRange of(KeySchema schema, KeyCondition condition) {
        QueryRange range = new QueryRange(schema);
        condition.predicates().forEach(predicate -> range.predicates.put(predicate.attribute(), predicate));
        return range.range();
    }

    private KeyRange range() {
        KeyEncoder prefix = new KeyEncoder().partition(partition());
        int known = schema.partition().size();
        List<KeyAttribute> sort = schema.sort();
        for (int i = 0; i < sort.size(); i++) {
            KeyPredicate predicate = predicates.get(sort.get(i).name());
            if (predicate == null) {
                requireAllKnown(known, sort.get(i));
                return KeyRange.startingWith(prefix.toKey());
            }
            known++;
            checkOperands(sort.get(i), predicate);
            if (predicate.operator() != KeyPredicate.Operator.EQ) {
                requireAllKnown(known, i + 1 < sort.size() ? sort.get(i + 1) : sort.get(i));
                return narrowed(prefix.toKey(), predicate);
            }
            prefix.sort(predicate.operands().get(0));
        }
        if (predicates.size() > known && sort.isEmpty()) {
            throw QueryErrors.keyConditionNotSupported();
        }
        requireAllKnown(known, schema.attributes().get(schema.attributes().size() - 1));
        return KeyRange.startingWith(prefix.toKey());
    }

    private List<AttributeValue> partition() {
        List<AttributeValue> values = new ArrayList<>();
        for (KeyAttribute attribute : schema.partition()) {
            KeyPredicate predicate = predicates.get(attribute.name());
            if (predicate == null) {
                throw QueryErrors.missedKeySchemaElement(attribute.name());
            }
            if (predicate.operator() != KeyPredicate.Operator.EQ) {
                throw QueryErrors.keyConditionNotSupported();
            }
            checkOperands(attribute, predicate);
            values.add(predicate.operands().get(0));
        }
        return values;
    }

    /** Refuses conditions on attributes that are not in the key, or that leave out one in front of them. */
    private void requireAllKnown(int known, KeyAttribute missed) {
        if (predicates.size() > known) {
            throw QueryErrors.missedKeySchemaElement(missed.name());
        }
    }

    private void checkOperands(KeyAttribute attribute, KeyPredicate predicate) {
        for (AttributeValue operand : predicate.operands()) {
            if (operand.type() != attribute.type()) {
                throw QueryErrors.conditionTypeMismatch();
            }
        }
        if (predicate.operator() == KeyPredicate.Operator.BEGINS_WITH && attribute.type() == AttributeType.N) {
            throw QueryErrors.keyConditionNotSupported();
        }
        for (AttributeValue operand : predicate.operands()) {
            Keys.checkValue(attribute, operand, schema.partition().contains(attribute));
        }
    }

    private static KeyRange narrowed(Key prefix, KeyPredicate predicate) {
        AttributeValue first = predicate.operands().get(0);
        KeyRange all = KeyRange.startingWith(prefix);
        Key value = new KeyEncoder().key(prefix).sort(first).toKey();
        return switch (predicate.operator()) {
            case EQ -> KeyRange.startingWith(value);
            case LT -> new KeyRange(all.from(), value);
            case LE -> new KeyRange(all.from(), value.endOfPrefix());
            case GT -> new KeyRange(value.endOfPrefix(), all.to());
            case GE -> new KeyRange(value, all.to());
            case BETWEEN -> {
                AttributeValue second = predicate.operands().get(1);
                Key last = new KeyEncoder().key(prefix).sort(second).toKey();
                yield new KeyRange(value, last.endOfPrefix());
            }
            case BEGINS_WITH ->
                KeyRange.startingWith(
                        new KeyEncoder().key(prefix).sortPrefix(first).toKey());
        };
    }
}
