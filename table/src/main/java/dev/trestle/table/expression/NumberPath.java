package dev.trestle.table.expression;

import dev.trestle.table.InvalidValueException;
import dev.trestle.table.UnreadableItemException;
import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.NumberRange;
import dev.trestle.table.attribute.Place;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The path of a number. The methods that take a {@code long} let integer literals be written for any type of number. */
public final class NumberPath<E, T extends Number, A extends Access> extends OrderedPath<E, T, A> {

    public NumberPath(DocumentPath at, AttributeCodec<T> codec) {
        super(at, codec);
    }

    /** Equal to the value. */
    public Condition<E> eq(long value) {
        return compare("=", number(value));
    }

    /** Different from the value, or absent. */
    public Condition<E> ne(long value) {
        return compare("<>", number(value));
    }

    /** Less than the value. */
    public Condition<E> lt(long value) {
        return compare("<", number(value));
    }

    /** Less than the value or equal to it. */
    public Condition<E> le(long value) {
        return compare("<=", number(value));
    }

    /** Greater than the value. */
    public Condition<E> gt(long value) {
        return compare(">", number(value));
    }

    /** Greater than the value or equal to it. */
    public Condition<E> ge(long value) {
        return compare(">=", number(value));
    }

    /** From the one value to the other, both included. */
    public Condition<E> between(long low, long high) {
        return new Condition<>(new ConditionNode.Between(at(), number(low), number(high)));
    }

    /** The numbers that the type holds, if those are fewer than DynamoDB's. */
    public Optional<NumberRange> range() {
        return codec().range();
    }

    /**
     * What is stored for an integer at this path.
     *
     * @throws InvalidValueException if the type of the path does not hold it
     */
    public AttributeValue operand(long value) {
        AttributeValue stored = number(value);
        try {
            codec().decode(stored, new Place("", "", at().toString()));
        } catch (UnreadableItemException e) {
            throw new InvalidValueException(at() + " cannot be set to " + value + ", which its type does not hold");
        }
        return stored;
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
