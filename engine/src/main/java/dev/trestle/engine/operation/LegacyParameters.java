package dev.trestle.engine.operation;

import dev.trestle.engine.error.LegacyErrors;
import dev.trestle.engine.expression.AttributeCondition;
import dev.trestle.engine.expression.AttributeUpdate;
import dev.trestle.engine.expression.ComparisonOperator;
import dev.trestle.engine.expression.Condition;
import dev.trestle.engine.expression.KeyCondition;
import dev.trestle.engine.expression.Projection;
import dev.trestle.engine.expression.Update;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.model.Structure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters from before there were expressions, as the conditions, updates and projections that expressions
 * are read as too. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.html">Legacy DynamoDB
 * conditional parameters</a>.
 */
final class LegacyParameters {

    private static final int MAX_KEY_CONDITIONS = 2;

    private final Structure request;

    LegacyParameters(Structure request) {
        this.request = request;
    }

    /** The request's Expected, or null. */
    @Nullable Condition expected() {
        List<AttributeCondition> conditions = new ArrayList<>();
        request.structureMap("Expected")
                .forEach((attribute, expected) -> conditions.add(expected(attribute, expected)));
        return combined(conditions);
    }

    /** The request's QueryFilter or ScanFilter, or null. */
    @Nullable Condition filter() {
        return combined(conditions(request.has("QueryFilter") ? "QueryFilter" : "ScanFilter"));
    }

    /** The request's KeyConditions, or null. */
    @Nullable KeyCondition keyCondition() {
        if (!request.has("KeyConditions")) {
            return null;
        }
        List<AttributeCondition> conditions = conditions("KeyConditions");
        if (conditions.isEmpty() || conditions.size() > MAX_KEY_CONDITIONS) {
            throw LegacyErrors.keyConditionCount();
        }
        return KeyCondition.of(conditions);
    }

    /** The request's AttributesToGet, or null. */
    @Nullable Projection projection() {
        if (!request.has("AttributesToGet")) {
            return null;
        }
        List<String> attributes = request.strings("AttributesToGet");
        Set<String> distinct = new HashSet<>();
        for (String attribute : attributes) {
            if (!distinct.add(attribute)) {
                throw LegacyErrors.duplicateAttributeToGet(attribute);
            }
        }
        return Projection.of(attributes);
    }

    /** The request's AttributeUpdates, or null. */
    @Nullable Update update() {
        if (!request.has("AttributeUpdates")) {
            return null;
        }
        List<AttributeUpdate> updates = new ArrayList<>();
        request.structureMap("AttributeUpdates").forEach((attribute, update) -> {
            String action = update.string("Action");
            updates.add(new AttributeUpdate(
                    attribute,
                    action == null ? AttributeUpdate.Action.PUT : AttributeUpdate.Action.valueOf(action),
                    update.attributeValue("Value")));
        });
        return Update.of(updates);
    }

    private List<AttributeCondition> conditions(String member) {
        List<AttributeCondition> conditions = new ArrayList<>();
        request.structureMap(member)
                .forEach((attribute, condition) -> conditions.add(new AttributeCondition(
                        attribute,
                        ComparisonOperator.valueOf(condition.requiredString("ComparisonOperator")),
                        condition.attributeValues("AttributeValueList"))));
        return conditions;
    }

    private @Nullable Condition combined(List<AttributeCondition> conditions) {
        String operator = request.string("ConditionalOperator");
        if (operator != null && conditions.isEmpty()) {
            throw LegacyErrors.operatorWithoutConditions();
        }
        if (operator != null && conditions.size() == 1) {
            throw LegacyErrors.operatorForOneCondition();
        }
        return conditions.isEmpty() ? null : Condition.of(conditions, "OR".equals(operator));
    }

    private static AttributeCondition expected(String attribute, Structure expected) {
        AttributeValue value = expected.attributeValue("Value");
        String operatorName = expected.string("ComparisonOperator");
        boolean hasList = expected.has("AttributeValueList");
        List<AttributeValue> list = expected.attributeValues("AttributeValueList");
        if (operatorName == null) {
            if (hasList) {
                throw LegacyErrors.listWithoutOperator(attribute);
            }
            return expected(attribute, (Boolean) expected.get("Exists"), value);
        }
        if (expected.has("Exists")) {
            throw LegacyErrors.existsWithOperator(attribute);
        }
        if (value != null && hasList) {
            throw LegacyErrors.valueWithList(attribute);
        }
        ComparisonOperator operator = ComparisonOperator.valueOf(operatorName);
        if (value == null && !hasList && !operator.takesNoValue()) {
            throw LegacyErrors.operatorWithoutValue(operatorName, attribute);
        }
        return new AttributeCondition(attribute, operator, value == null ? list : List.of(value));
    }

    /** The older form of an expectation, which has no comparison operator. */
    private static AttributeCondition expected(
            String attribute, @Nullable Boolean exists, @Nullable AttributeValue value) {
        if (Boolean.FALSE.equals(exists)) {
            if (value != null) {
                throw LegacyErrors.valueOfAbsent(attribute);
            }
            return new AttributeCondition(attribute, ComparisonOperator.NULL, List.of());
        }
        if (value == null) {
            throw LegacyErrors.existsWithoutValue(String.valueOf(exists), attribute);
        }
        return new AttributeCondition(attribute, ComparisonOperator.EQ, List.of(value));
    }
}
