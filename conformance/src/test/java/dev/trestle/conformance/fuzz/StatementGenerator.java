package dev.trestle.conformance.fuzz;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes PartiQL statements that keep to the grammar. */
final class StatementGenerator {

    private static final List<String> COMPARATORS = List.of("=", "<>", "<", "<=", ">", ">=", "!=");
    private static final List<String> STRINGS = List.of("'a'", "'b'", "''", "'it''s'", "'S'");
    private static final List<String> OTHERS = List.of(
            "1", "-1", "2.5", "1e3", "true", "false", "NULL", "[1, 'a']", "{'a': 1}", "<<'a', 'b'>>", "<<1>>", "[]");

    private final Choices choices;

    StatementGenerator(Choices choices) {
        this.choices = choices;
    }

    String statement() {
        return switch (choices.below(6)) {
            case 0 -> "INSERT INTO \"" + table() + "\" VALUE {" + item() + "}" + onConflict();
            case 1 -> "UPDATE \"" + table() + "\"" + changes() + " WHERE " + key() + more() + returning("NEW");
            case 2 -> "DELETE FROM \"" + table() + "\" WHERE " + key() + more() + returning("OLD");
            case 3 -> "EXISTS(SELECT * FROM \"" + table() + "\" WHERE " + key() + " AND " + condition(1) + ")";
            default -> select();
        };
    }

    private String select() {
        String what = choices.oneIn(2) ? "*" : several(this::path);
        String index = choices.oneIn(3) ? ".\"" + choices.of(SampleTables.INDEX_NAMES) + "\"" : "";
        String where = choices.oneIn(6) ? "" : " WHERE " + (choices.oneIn(2) ? condition(2) : key() + more());
        String order = choices.oneIn(6)
                ? " ORDER BY " + choices.of(List.of("sk", "a", "pk", "b")) + choices.of(List.of("", " DESC", " ASC"))
                : "";
        return "SELECT " + what + " FROM \"" + table() + "\"" + index + where + order;
    }

    private String table() {
        return choices.oneIn(32) ? "missing" : choices.of(List.of(SampleTables.INDEXED, SampleTables.SIMPLE));
    }

    private String key() {
        return "pk = " + choices.of(STRINGS.subList(0, 2)) + (choices.oneIn(4) ? "" : " AND sk = " + choices.below(3));
    }

    private String item() {
        String further = Stream.generate(
                        () -> "'" + choices.of(SampleTables.ATTRIBUTES.subList(2, 8)) + "': " + value())
                .limit(choices.below(3))
                .map(attribute -> ", " + attribute)
                .collect(Collectors.joining());
        return "'pk': " + choices.of(STRINGS.subList(0, 2)) + ", 'sk': " + choices.below(3) + further;
    }

    private String onConflict() {
        return choices.oneIn(16) ? " ON CONFLICT DO NOTHING" : "";
    }

    private String changes() {
        return Stream.generate(() -> choices.oneIn(4) ? " REMOVE " + path() : " SET " + path() + " = " + assigned())
                .limit(1 + choices.below(3))
                .collect(Collectors.joining());
    }

    private String assigned() {
        return switch (choices.below(5)) {
            case 0 -> path() + choices.of(List.of(" + ", " - ")) + choices.below(9);
            case 1 -> "list_append(" + path() + ", " + value() + ")";
            case 2 -> choices.of(List.of("set_add(", "set_delete(")) + path() + ", " + value() + ")";
            default -> value();
        };
    }

    private String more() {
        return choices.oneIn(3) ? " AND " + condition(1) : "";
    }

    private String condition(int depth) {
        return switch (choices.below(depth > 0 ? 10 : 7)) {
            case 0 -> "attribute_type(\"" + path() + "\", " + choices.of(STRINGS) + ")";
            case 1 -> "begins_with(" + path() + ", " + value() + ")";
            case 2 -> "contains(" + path() + ", " + value() + ")";
            case 3 -> path() + choices.of(List.of(" IS MISSING", " IS NOT MISSING", " IS NULL", " IS NOT NULL"));
            case 4 -> path() + " BETWEEN " + value() + " AND " + value();
            case 5 -> path() + " IN [" + several(this::value) + "]";
            case 6 ->
                (choices.oneIn(4) ? "size(" + path() + ")" : path()) + " " + choices.of(COMPARATORS) + " " + value();
            case 7 -> "NOT " + condition(depth - 1);
            case 8 -> condition(depth - 1) + " AND " + condition(depth - 1);
            default -> "(" + condition(depth - 1) + ") OR " + condition(depth - 1);
        };
    }

    private String returning(String version) {
        return choices.oneIn(4)
                ? " RETURNING " + choices.of(List.of("ALL ", "MODIFIED ")) + choices.of(List.of(version, "OLD")) + " *"
                : "";
    }

    private String value() {
        return choices.oneIn(2) ? choices.of(STRINGS) : choices.of(OTHERS);
    }

    private String path() {
        StringBuilder path = new StringBuilder(choices.of(SampleTables.ATTRIBUTES));
        while (choices.oneIn(4)) {
            path.append(choices.oneIn(2) ? "[" + choices.below(3) + "]" : "." + choices.of(SampleTables.ATTRIBUTES));
        }
        return path.toString();
    }

    private String several(Supplier<String> one) {
        return Stream.generate(one).limit(1 + choices.below(3)).collect(Collectors.joining(", "));
    }
}
