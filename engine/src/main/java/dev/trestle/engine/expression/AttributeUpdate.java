package dev.trestle.engine.expression;

import dev.trestle.engine.error.ItemErrors;
import dev.trestle.engine.error.LegacyErrors;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import org.jspecify.annotations.Nullable;

/**
 * What the legacy parameter AttributeUpdates does to one top-level attribute. Immutable and thread-safe. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValueUpdate.html">AttributeValueUpdate</a>.
 *
 * @param value what is put, added or deleted; only a DELETE may have none, and then removes the attribute
 */
public record AttributeUpdate(
        String attribute, Action action, @Nullable AttributeValue value) {

    /** The actions of the API. */
    public enum Action {
        PUT,
        ADD,
        DELETE
    }

    /**
     * Checks that the action takes the value.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it does not
     */
    public AttributeUpdate {
        if (attribute.isEmpty()) {
            throw ItemErrors.emptyAttributeName();
        }
        if (value == null) {
            if (action != Action.DELETE) {
                throw LegacyErrors.updateWithoutValue();
            }
        } else {
            AttributeType type = value.type();
            if (action == Action.ADD && !takesAdd(type)) {
                throw LegacyErrors.addOfType(type.name());
            }
            if (action == Action.DELETE && !type.isSet()) {
                throw LegacyErrors.deleteOfType(type.name());
            }
        }
    }

    /** Lists too, unlike in an UpdateExpression. */
    private static boolean takesAdd(AttributeType type) {
        return type == AttributeType.N || type == AttributeType.L || type.isSet();
    }

    UpdateAction bind(DirectTerms terms) {
        Attribute target = terms.attribute(attribute);
        if (value == null) {
            return new UpdateAction.Remove(target);
        }
        Literal operand = terms.literal(value);
        return switch (action) {
            case PUT -> new UpdateAction.Assign(target, operand);
            case ADD -> new UpdateAction.Add(target, operand, LegacyErrors::updateTypeMismatch);
            case DELETE -> new UpdateAction.Delete(target, operand, LegacyErrors::updateTypeMismatch);
        };
    }
}
