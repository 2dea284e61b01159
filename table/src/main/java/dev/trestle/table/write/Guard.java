package dev.trestle.table.write;

import dev.trestle.table.ConditionFailedException;
import dev.trestle.table.ItemExistsException;
import dev.trestle.table.ItemMissingException;
import dev.trestle.table.TrestleException;
import dev.trestle.table.UpdateRefusedException;
import dev.trestle.table.VersionConflictException;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.expression.Condition;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.schema.EntityKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What has to hold of the stored item for a write to happen, and what it means when it does not.
 *
 * @param existence whether there has to be an item
 * @param version the version that it has to have, 0 standing for no item; null if any will do
 * @param condition what the caller asks for beyond that
 * @param preconditions what the write itself needs
 * @param seen the item that the write was made for; null if any will do
 */
record Guard<E>(
        Existence existence,
        @Nullable Long version,
        @Nullable Condition<E> condition,
        List<Precondition> preconditions,
        @Nullable SeenItem seen) {

    /** Whether there has to be an item. */
    enum Existence {
        ANY,
        REQUIRED,
        FORBIDDEN
    }

    static <E> Guard<E> none() {
        return new Guard<>(Existence.ANY, null, null, List.of(), null);
    }

    static <E> Guard<E> existence(Existence existence) {
        return new Guard<>(existence, null, null, List.of(), null);
    }

    Guard<E> and(Condition<E> more) {
        return new Guard<>(existence, version, condition == null ? more : condition.and(more), preconditions, seen);
    }

    Guard<E> version(long expected) {
        return new Guard<>(existence, expected, condition, preconditions, seen);
    }

    Guard<E> needing(List<Precondition> needed) {
        return new Guard<>(existence, version, condition, needed, seen);
    }

    Guard<E> seen(SeenItem item) {
        return new Guard<>(existence, version, condition, preconditions, item);
    }

    /** Whether the write was made for another item than the one that is stored, so that it has to be made anew. */
    boolean isOutdatedBy(Map<String, AttributeValue> stored) {
        return seen != null && !seen.isSameAs(stored);
    }

    /** The condition expression; null if nothing has to hold. */
    @Nullable String write(BoundTable table, EntityKey<E> key, ExpressionWriter writer) {
        List<String> parts = new ArrayList<>();
        String partitionKey = table.design().partitionKey();
        if (existence == Existence.REQUIRED) {
            parts.add("attribute_exists(" + writer.name(partitionKey) + ")");
        }
        if (existence == Existence.FORBIDDEN
                || Objects.equals(version, 0L)
                || (seen != null && seen.item().isEmpty())) {
            parts.add("attribute_not_exists(" + writer.name(partitionKey) + ")");
        }
        if (version != null && version != 0) {
            parts.add(writer.name(key.schema().version().orElseThrow()) + " = "
                    + writer.value(AttributeValue.fromN(version.toString())));
        }
        preconditions.forEach(precondition -> parts.add(precondition.write(writer)));
        if (seen != null) {
            parts.addAll(seen.conditions(writer));
        }
        if (condition != null) {
            String text = writer.condition(condition);
            parts.add(parts.isEmpty() ? text : "(" + text + ")");
        }
        return parts.isEmpty() ? null : String.join(" AND ", parts);
    }

    /**
     * What it means that the condition did not hold.
     *
     * @param stored the item at that moment, empty if there was none
     */
    TrestleException explain(
            BoundTable table, EntityKey<E> key, Map<String, AttributeValue> stored, @Nullable Throwable cause) {
        String entity = key.schema().name();
        if (version != null) {
            long storedVersion = table.items(key.schema()).version(stored);
            boolean asExpected = version == 0 ? stored.isEmpty() : !stored.isEmpty() && storedVersion == version;
            if (!asExpected) {
                return new VersionConflictException(
                        entity, key.describe(), version, stored.isEmpty() ? null : storedVersion, cause);
            }
        }
        if (existence == Existence.REQUIRED && stored.isEmpty()) {
            return new ItemMissingException(entity, key.describe(), cause);
        }
        if (existence == Existence.FORBIDDEN && !stored.isEmpty()) {
            return new ItemExistsException(entity, key.describe(), cause);
        }
        for (Precondition precondition : preconditions) {
            if (!stored.isEmpty() && !precondition.holds(stored)) {
                return new UpdateRefusedException(entity, key.describe(), precondition.problem(), cause);
            }
        }
        String failed =
                isOutdatedBy(stored) || condition == null ? "unchanged since it was read" : condition.toString();
        return new ConditionFailedException(entity, key.describe(), failed, stored, cause);
    }
}
