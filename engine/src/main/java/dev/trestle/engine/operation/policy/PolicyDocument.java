package dev.trestle.engine.operation.policy;

import dev.trestle.engine.error.PolicyErrors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A resource policy, checked and brought into the form that AWS gives it back in: without space, members in a fixed order,
 * lists of one as that one, and accounts by the ARN of their root. See <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar of the IAM JSON policy
 * language</a>.
 *
 * @param text the policy in that form
 * @param locksOut whether nobody could put another policy any more
 */
record PolicyDocument(String text, boolean locksOut) {

    private static final String DEFAULT_VERSION = "2008-10-17";
    private static final Set<String> MEMBERS = Set.of("Version", "Id", "Statement");
    private static final List<String> STATEMENT_MEMBERS = List.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");
    private static final Set<String> LISTS = Set.of("Action", "NotAction", "Resource", "NotResource");
    private static final String PREFIX = "dynamodb:";
    private static final String PUT_POLICY = "dynamodb:PutResourcePolicy";
    private static final Set<String> STREAM_ACTIONS =
            Set.of("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

    /**
     * Reads a policy.
     *
     * @param ofStream whether it is to be that of a stream, and not of a table
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is none
     */
    static PolicyDocument of(String text, boolean ofStream) {
        Object value = PolicyJson.read(text);
        if (value == null) {
            throw PolicyErrors.notAPolicy();
        }
        if (!(value instanceof Map<?, ?> policy)) {
            throw PolicyErrors.invalidJson();
        }
        Object given = policy.get("Statement");
        if (!MEMBERS.containsAll(policy.keySet()) || given == null) {
            throw PolicyErrors.syntax(text.length() + 1);
        }
        List<?> statements = given instanceof List<?> list ? list : List.of(given);
        if (statements.isEmpty()) {
            throw PolicyErrors.noStatements();
        }
        List<Map<String, Object>> canonical = new ArrayList<>();
        Set<Object> ids = new HashSet<>();
        for (Object statement : statements) {
            if (!(statement instanceof Map<?, ?> members)) {
                throw PolicyErrors.syntax(text.length() + 1);
            }
            Map<String, Object> each = statement(members, text, ofStream);
            if (each.containsKey("Sid") && !ids.add(each.get("Sid"))) {
                throw PolicyErrors.duplicateSid();
            }
            canonical.add(each);
        }
        if (canonical.stream().anyMatch(PolicyDocument::letsEverybodyIn)) {
            throw PolicyErrors.unbounded();
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("Version", policy.containsKey("Version") ? policy.get("Version") : DEFAULT_VERSION);
        if (policy.containsKey("Id")) {
            document.put("Id", policy.get("Id"));
        }
        document.put("Statement", canonical);
        StringBuilder out = new StringBuilder();
        PolicyJson.write(document, out);
        return new PolicyDocument(out.toString(), canonical.stream().anyMatch(PolicyDocument::keepsEverybodyOut));
    }

    private static Map<String, Object> statement(Map<?, ?> given, String text, boolean ofStream) {
        Map<String, Object> statement = new LinkedHashMap<>();
        if (!STATEMENT_MEMBERS.containsAll(given.keySet())) {
            throw PolicyErrors.syntax(text.length() + 1);
        }
        require(given, "Effect", "Effect");
        require(given, "Principal", "NotPrincipal");
        require(given, "Action", "NotAction");
        require(given, "Resource", "NotResource");
        for (String member : STATEMENT_MEMBERS) {
            Object value = given.get(member);
            if (value != null) {
                statement.put(member, member(member, value, text));
            }
        }
        List<String> wrong = actions(statement).stream()
                .filter(action -> !isActionOf(action, ofStream))
                .toList();
        if (!wrong.isEmpty()) {
            throw PolicyErrors.invalidActions(wrong);
        }
        return statement;
    }

    private static void require(Map<?, ?> given, String field, String orField) {
        if (given.get(field) == null && given.get(orField) == null) {
            throw PolicyErrors.missingField(field);
        }
    }

    private static Object member(String name, Object value, String text) {
        if (name.equals("Effect")) {
            for (String effect : List.of("Allow", "Deny")) {
                if (effect.equalsIgnoreCase(String.valueOf(value))) {
                    return effect;
                }
            }
            throw PolicyErrors.syntax(text.length() + 1);
        }
        if (name.endsWith("Principal")) {
            return principal(value, text);
        }
        return LISTS.contains(name) ? oneOrMany(value) : value;
    }

    private static Object principal(Object value, String text) {
        if (value.equals("*")) {
            return value;
        }
        if (!(value instanceof Map<?, ?> kinds)) {
            throw PolicyErrors.syntax(text.length() + 1);
        }
        Map<Object, Object> principals = new LinkedHashMap<>();
        kinds.forEach((kind, named) -> {
            Set<Object> all = new LinkedHashSet<>();
            for (Object each : named instanceof List<?> list ? list : List.of(named)) {
                boolean account =
                        each instanceof String id && ACCOUNT.matcher(id).matches();
                all.add(account ? "arn:aws:iam::" + each + ":root" : each);
            }
            principals.put(kind, oneOrMany(List.copyOf(all)));
        });
        return principals;
    }

    private static Object oneOrMany(Object value) {
        return value instanceof List<?> list && list.size() == 1 ? list.get(0) : value;
    }

    private static List<String> actions(Map<String, Object> statement) {
        Object actions = statement.getOrDefault("Action", List.of());
        return (actions instanceof List<?> list ? list : List.of(actions))
                .stream().map(String::valueOf).toList();
    }

    private static boolean isActionOf(String action, boolean ofStream) {
        if (action.contains("*")) {
            return action.equals("*") || action.toLowerCase(Locale.ROOT).startsWith(PREFIX);
        }
        boolean ofStreams = STREAM_ACTIONS.contains(action);
        return action.startsWith(PREFIX) && !action.equals("dynamodb:ListStreams") && ofStreams == ofStream;
    }

    private static boolean isForEverybody(Map<String, Object> statement) {
        Object principal = statement.get("Principal");
        boolean all = "*".equals(principal)
                || (principal instanceof Map<?, ?> kinds
                        && kinds.values().stream()
                                .anyMatch(named ->
                                        named.equals("*") || (named instanceof List<?> list && list.contains("*"))));
        return all && !statement.containsKey("Condition");
    }

    private static boolean letsEverybodyIn(Map<String, Object> statement) {
        return "Allow".equals(statement.get("Effect")) && isForEverybody(statement);
    }

    private static boolean keepsEverybodyOut(Map<String, Object> statement) {
        return "Deny".equals(statement.get("Effect"))
                && isForEverybody(statement)
                && actions(statement).stream().anyMatch(action -> covers(action, PUT_POLICY));
    }

    private static boolean covers(String pattern, String action) {
        StringBuilder expression = new StringBuilder();
        for (String part : pattern.split("\\*", -1)) {
            expression.append(expression.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.compile(expression.toString(), Pattern.CASE_INSENSITIVE)
                .matcher(action)
                .matches();
    }
}
