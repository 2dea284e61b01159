package dev.trestle.table.expression;

import dev.trestle.table.InvalidValueException;
import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A typed way to an attribute of an entity's items. Immutable. Comparisons with an attribute that is absent do not hold,
 * except for {@link #ne} and {@link #isAbsent}.
 *
 * @param <E> the entity
 * @param <T> the type of the value
 * @param <A> what an update may do to it
 */
public class Path<E, T, A extends Access> implements Projectable<E, T> {

    private final DocumentPath at;
    private final AttributeCodec<T> codec;

    public Path(DocumentPath at, AttributeCodec<T> codec) {
        this.at = at;
        this.codec = codec;
    }

    @Override
    public final DocumentPath at() {
        return at;
    }

    /**
     * What is stored for a value at this path; nothing for an empty set.
     *
     * @throws InvalidValueException if the value is null or has no form in DynamoDB
     */
    public final Optional<AttributeValue> store(T value) {
        return codec.store(value, place());
    }

    /** Equal to the value. */
    public final Condition<E> eq(T value) {
        return store(value).map(stored -> compare("=", stored)).orElseGet(this::isAbsent);
    }

    /** Different from the value, or absent. */
    public final Condition<E> ne(T value) {
        return store(value).map(stored -> compare("<>", stored)).orElseGet(this::isPresent);
    }

    /** Equal to one of the values, of which DynamoDB takes 1 to 100. */
    public final Condition<E> in(List<T> values) {
        if (values.isEmpty() || values.size() > 100) {
            throw new InvalidValueException(at + " was compared with " + values.size() + " values; IN takes 1 to 100");
        }
        return new Condition<>(
                new ConditionNode.In(at, values.stream().map(this::operand).toList()));
    }

    /** Has a value, be it DynamoDB's null. */
    public final Condition<E> isPresent() {
        return new Condition<>(new ConditionNode.Presence(at, true));
    }

    /** Is DynamoDB's null, which is there but no value. */
    public final Condition<E> isNull() {
        return call("attribute_type", AttributeValue.fromS("NULL"));
    }

    /** Has no value, or the item does not exist. */
    public final Condition<E> isAbsent() {
        return new Condition<>(new ConditionNode.Presence(at, false));
    }

    /**
     * What is stored for a value at this path, where it cannot be left out.
     *
     * @throws InvalidValueException if the value is null, an empty set or has no form in DynamoDB
     */
    public final AttributeValue operand(T value) {
        return codec.encode(value, place());
    }

    @Override
    public final T readFrom(Map<String, AttributeValue> item, Place itemPlace) {
        return codec.decodeOrAbsent(at.in(item).orElse(null), itemPlace.then(at.toString()));
    }

    /** The value where there is one, for projections. */
    public final Projectable<E, Optional<T>> ifPresent() {
        return new IfPresent<>(this);
    }

    private record IfPresent<E, T>(Path<E, T, ?> path) implements Projectable<E, Optional<T>> {

        @Override
        public DocumentPath at() {
            return path.at();
        }

        @Override
        public Optional<T> readFrom(Map<String, AttributeValue> item, Place itemPlace) {
            AttributeValue stored = path.at().in(item).orElse(null);
            return stored == null || stored.type() == AttributeValue.Type.NUL
                    ? Optional.empty()
                    : Optional.of(path.codec().decode(stored, itemPlace.then(path.toString())));
        }
    }

    /** How a value at this path is stored. */
    public final AttributeCodec<T> codec() {
        return codec;
    }

    private Place place() {
        return new Place("", "", at.toString());
    }

    final Condition<E> compare(String operator, AttributeValue value) {
        return new Condition<>(new ConditionNode.Comparison(at, operator, value));
    }

    final Condition<E> call(String function, AttributeValue value) {
        return new Condition<>(new ConditionNode.Call(function, at, value));
    }

    /** The path as in {@code address.city}. */
    @Override
    public final String toString() {
        return at.toString();
    }
}
