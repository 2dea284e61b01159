package dev.trestle.conformance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Takes each line of the input as a PartiQL statement about the sample tables. Each question mark in it stands for a value
 * that its place decides. Each statement is carried out by itself, then all in a batch and in a transaction.
 */
public final class StatementFuzzer {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_STATEMENTS = 4;

    private static final List<ObjectNode> PARAMETERS = List.of(
            typed("S", "a"),
            typed("N", "1"),
            typed("S", "b"),
            typed("B", "AA=="),
            typed("N", "-1e-130"),
            NODES.objectNode().set("L", NODES.arrayNode().add(typed("S", "a"))),
            NODES.objectNode().set("SS", NODES.arrayNode().add("a").add("b")));

    private StatementFuzzer() {}

    /** What a fuzzer calls with each of its inputs, in UTF-8. */
    public static void fuzzerTestOneInput(byte[] input) {
        try (CheckedAccount account = new CheckedAccount()) {
            SampleTables.create(account);
            ArrayNode statements = NODES.arrayNode();
            new String(input, StandardCharsets.UTF_8)
                    .lines()
                    .limit(MOST_STATEMENTS)
                    .forEach(line -> statements.add(statement(line)));
            statements.forEach(statement -> call(account, statement));
            account.call("BatchExecuteStatement", with("Statements", statements));
            account.call("ExecuteTransaction", with("TransactStatements", statements));
        }
    }

    private static void call(CheckedAccount account, JsonNode statement) {
        String text = statement.path("Statement").asText().stripLeading();
        if (text.regionMatches(true, 0, "SELECT", 0, 6)) {
            account.read("ExecuteStatement", statement.toString());
        } else {
            account.call("ExecuteStatement", statement.toString());
        }
    }

    private static String with(String member, ArrayNode statements) {
        return NODES.objectNode().set(member, statements).toString();
    }

    private static ObjectNode statement(String text) {
        ObjectNode statement = NODES.objectNode().put("Statement", text);
        int count = (int) text.chars().filter(c -> c == '?').count();
        if (count > 0) {
            ArrayNode parameters = statement.putArray("Parameters");
            for (int i = 0; i < count; i++) {
                parameters.add(PARAMETERS.get(i % PARAMETERS.size()));
            }
        }
        return statement;
    }

    private static ObjectNode typed(String type, String value) {
        return NODES.objectNode().put(type, value);
    }
}
