package dev.trestle.engine.operation;

import dev.trestle.engine.error.ExpressionErrors;
import dev.trestle.engine.error.LegacyErrors;
import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.expression.Condition;
import dev.trestle.engine.expression.ConditionKind;
import dev.trestle.engine.expression.KeyCondition;
import dev.trestle.engine.expression.Placeholders;
import dev.trestle.engine.expression.Projection;
import dev.trestle.engine.expression.SearchCondition;
import dev.trestle.engine.expression.Update;
import dev.trestle.engine.model.Malformed;
import dev.trestle.engine.model.Structure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of a request, each read once, with the placeholders that they share; or the legacy parameters that say
 * the same. A request has one kind or the other, but for KeyConditions with other expressions. Not thread-safe.
 */
public final class ExpressionParameters {

    private static final String PROJECTION = "ProjectionExpression";
    private static final String UPDATE = "UpdateExpression";
    private static final String FILTER = "FilterExpression";
    private static final String CONDITION = "ConditionExpression";
    private static final String KEY_CONDITION = "KeyConditionExpression";
    private static final String SEARCH_CONDITION = "SearchConditionExpression";
    private static final String KEY_CONDITIONS = "KeyConditions";
    private static final String NAMES = "ExpressionAttributeNames";
    private static final String VALUES = "ExpressionAttributeValues";

    /** Both in the order in which AWS lists them. */
    private static final List<String> EXPRESSIONS =
            List.of(PROJECTION, UPDATE, FILTER, CONDITION, KEY_CONDITION, SEARCH_CONDITION);

    private static final List<String> LEGACY = List.of(
            "AttributesToGet",
            "AttributeUpdates",
            "QueryFilter",
            "ScanFilter",
            "Expected",
            "ConditionalOperator",
            KEY_CONDITIONS);

    private final Structure request;
    private final LegacyParameters legacy;
    private @Nullable Placeholders placeholders;

    private ExpressionParameters(Structure request) {
        this.request = request;
        this.legacy = new LegacyParameters(request);
    }

    /**
     * Checks that there are not expressions in one part of a request and legacy parameters in the same or another. Only
     * KeyConditions may come with expressions that are no key condition.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException that names both
     */
    public static void requireOneKind(Collection<Structure> parts) {
        List<String> legacy = membersOf(parts, LEGACY);
        List<String> expressions = membersOf(parts, EXPRESSIONS);
        boolean onlyKeyConditions = legacy.equals(List.of(KEY_CONDITIONS)) && !expressions.contains(KEY_CONDITION);
        if (!legacy.isEmpty() && !expressions.isEmpty() && !onlyKeyConditions) {
            throw LegacyErrors.mixedWithExpressions(legacy, expressions);
        }
    }

    private static List<String> membersOf(Collection<Structure> parts, List<String> members) {
        List<String> present = new ArrayList<>();
        for (String member : members) {
            if (parts.stream().anyMatch(part -> part.has(member))) {
                present.add(member);
            }
        }
        return present;
    }

    /** Checks which parameters there are of a GetItem, or of a part of a request that says as much. */
    public static ExpressionParameters ofGet(Structure request) {
        return of(request);
    }

    /** Checks which parameters there are of a PutItem or DeleteItem, or of a part of a request that says as much. */
    public static ExpressionParameters ofWrite(Structure request) {
        return of(request, CONDITION);
    }

    /** Checks which parameters there are of an UpdateItem, or of a part of a request that says as much. */
    public static ExpressionParameters ofUpdate(Structure request) {
        return of(request, UPDATE, CONDITION);
    }

    /** Checks which parameters there are of a Query. */
    public static ExpressionParameters ofQuery(Structure request) {
        return of(request, FILTER, KEY_CONDITION);
    }

    /** Checks which parameters there are of a Scan. */
    public static ExpressionParameters ofScan(Structure request) {
        return of(request, FILTER);
    }

    /** Checks which parameters there are of a SearchVectors. */
    public static ExpressionParameters ofSearch(Structure request) {
        return of(request, SEARCH_CONDITION);
    }

    private static ExpressionParameters of(Structure request, String... withValues) {
        boolean hasExpression = hasAny(request, EXPRESSIONS);
        if (hasExpression && hasAny(request, LEGACY)) {
            requireOneKind(List.of(request));
        }
        if (!hasExpression && request.has(NAMES)) {
            throw RequestErrors.namesWithoutExpression();
        }
        if (request.has(VALUES) && !hasAny(request, List.of(withValues))) {
            throw RequestErrors.valuesWithoutExpression(List.of(withValues));
        }
        return new ExpressionParameters(request);
    }

    private static boolean hasAny(Structure request, List<String> members) {
        for (String member : members) {
            if (request.has(member)) {
                return true;
            }
        }
        return false;
    }

    /** The request's ConditionExpression or Expected, or null. */
    public @Nullable Condition condition() {
        String text = request.string(CONDITION);
        return text == null ? legacy.expected() : Condition.parse(ConditionKind.CONDITION, text, placeholders());
    }

    /** The request's FilterExpression, QueryFilter or ScanFilter, or null. */
    public @Nullable Condition filter() {
        String text = request.string(FILTER);
        return text == null ? legacy.filter() : Condition.parse(ConditionKind.FILTER, text, placeholders());
    }

    /** The request's ProjectionExpression or AttributesToGet, or null. */
    public @Nullable Projection projection() {
        String text = request.string(PROJECTION);
        return text == null ? legacy.projection() : Projection.parse(text, placeholders());
    }

    /** The request's UpdateExpression or AttributeUpdates, or null. */
    public @Nullable Update update() {
        String text = request.string(UPDATE);
        return text == null ? legacy.update() : Update.parse(text, placeholders());
    }

    /** The request's KeyConditionExpression or KeyConditions, or null. */
    public @Nullable KeyCondition keyCondition() {
        String text = request.string(KEY_CONDITION);
        return text == null ? legacy.keyCondition() : KeyCondition.parse(text, placeholders());
    }

    /** The request's SearchConditionExpression, or null. */
    public @Nullable SearchCondition searchCondition() {
        String text = request.string(SEARCH_CONDITION);
        return text == null ? null : SearchCondition.parse(text, placeholders());
    }

    /** To be called when all expressions have been read. */
    public void requireAllUsed() {
        placeholders().requireAllUsed();
    }

    /** Reads the placeholders with the first expression: AWS checks other members of the request before. */
    private Placeholders placeholders() {
        Placeholders read = placeholders;
        if (read == null) {
            read = readPlaceholders();
            placeholders = read;
        }
        return read;
    }

    private Placeholders readPlaceholders() {
        Map<String, String> names = request.has(NAMES) ? request.stringMap(NAMES) : null;
        if (request.get(VALUES) instanceof Malformed malformed) {
            Placeholders.of(names, null); // What is wrong with the names is said first.
            String placeholder = Objects.requireNonNull(malformed.attribute());
            throw ExpressionErrors.invalidValue(VALUES, placeholder, malformed.error());
        }
        return Placeholders.of(names, request.item(VALUES));
    }
}
