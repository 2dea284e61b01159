package dev.trestle.engine.expression;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import org.jspecify.annotations.Nullable;

/** The comparison operators. */
public enum Comparator {
    EQ("="),
    NE("<>"),
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">=");

    private final String text;

    Comparator(String text) {
        this.text = text;
    }

    /** The comparator that is written so. */
    public static Comparator of(String text) {
        for (Comparator comparator : values()) {
            if (comparator.text.equals(text)) {
                return comparator;
            }
        }
        throw new IllegalArgumentException("no comparator: " + text);
    }

    String text() {
        return text;
    }

    /** Whether this asks for more than equality. */
    boolean isOrdering() {
        return this != EQ && this != NE;
    }

    /** Says the same with the operands exchanged. */
    public Comparator mirrored() {
        return switch (this) {
            case LT -> GT;
            case LE -> GE;
            case GT -> LT;
            case GE -> LE;
            default -> this;
        };
    }

    /** Compares the values; null stands for an attribute that the item lacks, which equals nothing. */
    boolean test(@Nullable AttributeValue left, @Nullable AttributeValue right) {
        if (!isOrdering()) {
            boolean equal = left != null && left.equals(right);
            return equal == (this == EQ);
        }
        if (left instanceof StringValue l && right instanceof StringValue r) {
            return accepts(l.compareTo(r));
        }
        if (left instanceof NumberValue l && right instanceof NumberValue r) {
            return accepts(l.compareTo(r));
        }
        return left instanceof BinaryValue l && right instanceof BinaryValue r && accepts(l.compareTo(r));
    }

    private boolean accepts(int order) {
        return switch (this) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case LT -> order < 0;
            case LE -> order <= 0;
            case GT -> order > 0;
            case GE -> order >= 0;
        };
    }
}
