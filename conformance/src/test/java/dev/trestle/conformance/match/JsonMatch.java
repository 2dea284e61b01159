package dev.trestle.conformance.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares JSON with a pattern. Objects have exactly the members of the pattern; numbers are compared by value and
 * everything else exactly, the texts of DynamoDB's numbers included. Lists have the same order but where DynamoDB
 * promises none: in sets, in what a scan or a batch returns, and among definitions of attributes and indexes.
 *
 * <p>In place of a value a pattern may say:
 *
 * <ul>
 *   <li>{@code {"$any": true}}: present, whatever it is; for ids and dates
 *   <li>{@code {"$has": {...}}}: an object with at least these members
 *   <li>{@code {"$unordered": [...]}}: a list in any order
 *   <li>{@code {"$matches": "..."}}: a text that the regular expression matches as a whole
 * </ul>
 */
public final class JsonMatch {

    private static final Set<String> UNORDERED = Set.of(
            "SS",
            "NS",
            "BS",
            "AttributeDefinitions",
            "LocalSecondaryIndexes",
            "GlobalSecondaryIndexes",
            "VectorIndexes",
            "NonKeyAttributes",
            "ConsumedCapacity");

    private final boolean itemsUnordered;

    private JsonMatch(boolean itemsUnordered) {
        this.itemsUnordered = itemsUnordered;
    }

    /** The first difference between the pattern and an answer to the operation; empty if there is none. */
    public static Optional<Difference> difference(String call, JsonNode pattern, JsonNode actual) {
        JsonMatch match = new JsonMatch(call.equals("Scan") || call.equals("BatchGetItem"));
        return Optional.ofNullable(match.compare("", "", pattern, actual));
    }

    private @Nullable Difference compare(String path, String key, JsonNode pattern, JsonNode actual) {
        if (pattern.has("$any")) {
            return null;
        }
        if (pattern.has("$matches")) {
            boolean matches = actual.isTextual()
                    && actual.textValue().matches(pattern.get("$matches").textValue());
            return matches ? null : new Difference(path, pattern, actual);
        }
        if (pattern.has("$has")) {
            return members(path, pattern.get("$has"), actual, false);
        }
        if (pattern.has("$unordered")) {
            return unordered(path, pattern.get("$unordered"), actual);
        }
        if (pattern.isObject() && actual.isObject()) {
            return members(path, pattern, actual, true);
        }
        if (pattern.isArray() && actual.isArray()) {
            return isUnordered(key, path) ? unordered(path, pattern, actual) : ordered(path, pattern, actual);
        }
        boolean same = (pattern.isNumber() && actual.isNumber())
                ? pattern.decimalValue().compareTo(actual.decimalValue()) == 0
                : pattern.equals(actual);
        return same ? null : new Difference(path, pattern, actual);
    }

    private boolean isUnordered(String key, String path) {
        boolean batch = path.startsWith("/Responses/") && path.lastIndexOf('/') == "/Responses".length();
        return UNORDERED.contains(key) || (itemsUnordered && (key.equals("Items") || batch));
    }

    private @Nullable Difference members(String path, JsonNode pattern, JsonNode actual, boolean exactly) {
        if (!actual.isObject()) {
            return new Difference(path, pattern, actual);
        }
        for (Map.Entry<String, JsonNode> member : pattern.properties()) {
            JsonNode value = actual.get(member.getKey());
            String memberPath = path + "/" + member.getKey();
            if (value == null) {
                return new Difference(memberPath, member.getValue(), MissingNode.getInstance());
            }
            Difference difference = compare(memberPath, member.getKey(), member.getValue(), value);
            if (difference != null) {
                return difference;
            }
        }
        Set<String> unexpected = new TreeSet<>();
        actual.fieldNames().forEachRemaining(unexpected::add);
        pattern.fieldNames().forEachRemaining(unexpected::remove);
        if (exactly && !unexpected.isEmpty()) {
            String first = unexpected.iterator().next();
            return new Difference(path + "/" + first, MissingNode.getInstance(), actual.get(first));
        }
        return null;
    }

    private @Nullable Difference ordered(String path, JsonNode pattern, JsonNode actual) {
        for (int i = 0; i < Math.min(pattern.size(), actual.size()); i++) {
            Difference difference = compare(path + "/" + i, "", pattern.get(i), actual.get(i));
            if (difference != null) {
                return difference;
            }
        }
        return pattern.size() == actual.size() ? null : new Difference(path, pattern, actual);
    }

    private @Nullable Difference unordered(String path, JsonNode pattern, JsonNode actual) {
        if (pattern.size() != actual.size()) {
            return new Difference(path, pattern, actual);
        }
        List<JsonNode> left = new ArrayList<>();
        actual.forEach(left::add);
        for (JsonNode element : pattern) {
            Optional<JsonNode> found = left.stream()
                    .filter(candidate -> compare(path, "", element, candidate) == null)
                    .findFirst();
            if (found.isEmpty()) {
                return new Difference(
                        path, element, JsonNodeFactory.instance.arrayNode().addAll(left));
            }
            left.remove(found.get());
        }
        return null;
    }
}
