package dev.trestle.engine.expression;

import dev.trestle.engine.error.ExpressionErrors;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.SetValue;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an update does to one document path. */
public sealed interface UpdateAction {

    Attribute target();

    /** Checks what can be known from the request alone. */
    void check(ExpressionKind kind, Bindings bindings);

    /** The value at the target after the update, or null for none. */
    @Nullable AttributeValue result(Item before, Bindings bindings);

    /** Gives the target a value. */
    record Assign(Attribute target, Operand value) implements UpdateAction {

        @Override
        public void check(ExpressionKind kind, Bindings bindings) {
            value.check(kind, bindings);
        }

        @Override
        public AttributeValue result(Item before, Bindings bindings) {
            AttributeValue result = value.evaluate(before, bindings);
            if (result == null) {
                throw ExpressionErrors.updateOperandMissing();
            }
            return result;
        }
    }

    /** Removes the target. */
    record Remove(Attribute target) implements UpdateAction {

        @Override
        public void check(ExpressionKind kind, Bindings bindings) {
            // Any path can be removed.
        }

        @Override
        public @Nullable AttributeValue result(Item before, Bindings bindings) {
            return null;
        }
    }

    /**
     * Adds a number to a number, or elements to a set, or to a list if a legacy parameter says so. The error is for an
     * attribute of another type.
     */
    record Add(Attribute target, Literal value, Supplier<ServiceException> typeMismatch) implements UpdateAction {

        @Override
        public void check(ExpressionKind kind, Bindings bindings) {
            AttributeType type = value.knownType(bindings);
            if (type != AttributeType.N && !type.isSet()) {
                throw ExpressionErrors.clauseOperandType(kind.parameter(), "ADD", words(type));
            }
        }

        @Override
        public AttributeValue result(Item before, Bindings bindings) {
            AttributeValue present = target.evaluate(before, bindings);
            AttributeValue added = value.value(bindings);
            if (present == null) {
                return added;
            }
            if (present instanceof NumberValue number && added instanceof NumberValue summand) {
                return NumberValue.of(number.value().add(summand.value()));
            }
            if (present instanceof SetValue set && added instanceof SetValue more && set.type() == more.type()) {
                Set<AttributeValue> union = new LinkedHashSet<>(set.elements());
                union.addAll(more.elements());
                return SetValue.ofDistinct(set.type(), union);
            }
            if (present instanceof ListValue list && added instanceof ListValue more) {
                return list.append(more);
            }
            throw typeMismatch.get();
        }
    }

    /** Removes elements from a set; a set cannot be empty, so without elements it goes too. As above for the error. */
    record Delete(Attribute target, Literal value, Supplier<ServiceException> typeMismatch) implements UpdateAction {

        @Override
        public void check(ExpressionKind kind, Bindings bindings) {
            AttributeType type = value.knownType(bindings);
            if (!type.isSet()) {
                throw ExpressionErrors.clauseOperandType(kind.parameter(), "DELETE", words(type));
            }
        }

        @Override
        public @Nullable AttributeValue result(Item before, Bindings bindings) {
            AttributeValue present = target.evaluate(before, bindings);
            if (present == null) {
                return null;
            }
            if (present instanceof SetValue set
                    && value.value(bindings) instanceof SetValue less
                    && set.type() == less.type()) {
                Set<AttributeValue> rest = new LinkedHashSet<>(set.elements());
                rest.removeAll(less.elements());
                return rest.isEmpty() ? null : SetValue.ofDistinct(set.type(), rest);
            }
            throw typeMismatch.get();
        }
    }

    /** The type as errors about ADD and DELETE call it. */
    private static String words(AttributeType type) {
        return switch (type) {
            case S -> "STRING";
            case N -> "NUMBER";
            case B -> "BINARY";
            case BOOL -> "BOOLEAN";
            case NULL -> "NULL";
            case L -> "LIST";
            case M -> "MAP";
            case SS -> "STRING_SET";
            case NS -> "NUMBER_SET";
            case BS -> "BINARY_SET";
        };
    }
}
