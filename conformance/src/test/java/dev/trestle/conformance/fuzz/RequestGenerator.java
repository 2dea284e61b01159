package dev.trestle.conformance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.engine.model.OperationModel;
import dev.trestle.engine.model.ServiceModel;
import dev.trestle.engine.model.Shape;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes requests after the service model, mostly well formed and mostly about the sample tables. */
final class RequestGenerator {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern PLACEHOLDER = Pattern.compile("[#:][a-z]+");
    private static final int MOST_ELEMENTS = 4;

    /** Structures of which one member is to be there. */
    private static final Set<String> ALTERNATIVES = Set.of(
            "TransactWriteItem", "TransactGetItem", "WriteRequest", "GlobalSecondaryIndexUpdate", "VectorIndexUpdate");

    /** Legacy parameters, which go with no expression, and settings of tables that the engine does not have. */
    private static final Set<String> RARE = Set.of(
            "AttributesToGet",
            "AttributeUpdates",
            "Expected",
            "KeyConditions",
            "QueryFilter",
            "ScanFilter",
            "ConditionalOperator",
            "SSESpecification",
            "StreamSpecification");

    private static final List<String> TEXTS =
            List.of("a", "", "\ud83d\ude00", "pk", "\u0000", "arn:aws:", "x".repeat(40));
    private static final List<Integer> NUMBERS = List.of(1, 0, -1, 2, 5, 1000, Integer.MAX_VALUE, Integer.MIN_VALUE);

    private final Choices choices;
    private final AttributeGenerator attributes;
    private final ExpressionGenerator expressions;
    private final StatementGenerator statements;
    private final CoherentRequests coherent;
    private String table = SampleTables.INDEXED;

    RequestGenerator(Choices choices) {
        this.choices = choices;
        this.attributes = new AttributeGenerator(choices);
        this.expressions = new ExpressionGenerator(choices);
        this.statements = new StatementGenerator(choices);
        this.coherent = new CoherentRequests(choices, attributes);
    }

    /** A request of the operation. */
    JsonNode request(String operation) {
        OperationModel model = Objects.requireNonNull(ServiceModel.findOperation(operation), operation);
        ObjectNode request = structure(model.input());
        if (!choices.oneIn(4)) {
            agree(operation, request);
        }
        return request;
    }

    /** Where chance alone would hardly make a request that is not refused. */
    private void agree(String operation, ObjectNode request) {
        switch (operation) {
            case "Query" -> coherent.query(request);
            case "CreateTable" -> coherent.createTable(request);
            case "UpdateTable" -> coherent.updateTable(request);
            case "SearchVectors" -> coherent.search(request);
            default -> {}
        }
    }

    private ObjectNode structure(Shape.StructureOf shape) {
        if (shape.members().containsKey("TableName")) {
            table = choices.oneIn(32) ? "missing" : choices.of(SampleTables.NAMES.subList(0, 2));
        }
        ObjectNode node = NODES.objectNode();
        if (ALTERNATIVES.contains(shape.name()) && !choices.oneIn(32)) {
            Shape.Member member = choices.of(List.copyOf(shape.members().values()));
            node.set(member.name(), value(member.shape(), member.name()));
            return node;
        }
        for (Shape.Member member : shape.members().values()) {
            boolean present = member.required() ? !choices.oneIn(64) : choices.oneIn(rarity(member.name()));
            if (present && !member.name().startsWith("ExpressionAttribute")) {
                node.set(member.name(), value(member.shape(), member.name()));
            }
        }
        if (shape.members().containsKey("ExpressionAttributeNames") && !choices.oneIn(32)) {
            define(node);
        }
        return node;
    }

    /** Most requests hold what belongs together, as one thing too many is all that a refused request shows. */
    private static int rarity(String member) {
        if (RARE.contains(member)) {
            return 128;
        }
        return member.endsWith("Expression") || member.equals("IndexName") ? 2 : 8;
    }

    /** Gives each placeholder of the expressions a meaning. */
    private void define(ObjectNode node) {
        ObjectNode names = NODES.objectNode();
        ObjectNode values = NODES.objectNode();
        StringBuilder texts = new StringBuilder();
        node.properties().forEach(member -> {
            if (member.getKey().endsWith("Expression")) {
                texts.append(member.getValue().asText()).append(' ');
            }
        });
        PLACEHOLDER.matcher(texts).results().map(MatchResult::group).distinct().forEach(placeholder -> {
            if (placeholder.startsWith("#")) {
                names.put(placeholder, choices.of(SampleTables.ATTRIBUTES));
            } else {
                values.set(placeholder, attributes.value());
            }
        });
        if (!names.isEmpty()) {
            node.set("ExpressionAttributeNames", names);
        }
        if (!values.isEmpty()) {
            node.set("ExpressionAttributeValues", values);
        }
    }

    private JsonNode value(Shape shape, String member) {
        if (choices.oneIn(250)) {
            return choices.of(List.of(NODES.nullNode(), NODES.textNode("?"), NODES.arrayNode(), NODES.objectNode()));
        }
        if (shape instanceof Shape.StructureOf structure) {
            return structure(structure);
        }
        if (shape instanceof Shape.ListOf list) {
            ArrayNode elements = NODES.arrayNode();
            for (int i = choices.below(MOST_ELEMENTS); i >= 0; i--) {
                elements.add(value(list.element(), member));
            }
            return elements;
        }
        if (shape instanceof Shape.MapOf map) {
            return map(map, member);
        }
        if (shape instanceof Shape.Attribute) {
            return attributes.value();
        }
        if (shape instanceof Shape.Attributes) {
            return member.endsWith("Key") || member.equals("Keys") ? attributes.key(table) : attributes.item(table);
        }
        return scalar(shape, member);
    }

    private JsonNode map(Shape.MapOf shape, String member) {
        ObjectNode entries = NODES.objectNode();
        for (int i = choices.below(MOST_ELEMENTS); i >= 0; i--) {
            String key = choices.of(member.equals("RequestItems") ? SampleTables.NAMES : SampleTables.ATTRIBUTES);
            table = member.equals("RequestItems") ? key : table;
            entries.set(key, value(shape.value(), member));
        }
        return entries;
    }

    private JsonNode scalar(Shape shape, String member) {
        if (shape instanceof Shape.Text text) {
            return NODES.textNode(text(text, member));
        }
        if (shape instanceof Shape.Flag) {
            return NODES.booleanNode(choices.oneIn(2));
        }
        if (shape instanceof Shape.Blob) {
            return NODES.textNode("AAE=");
        }
        return NODES.numberNode(choices.of(NUMBERS));
    }

    private String text(Shape.Text shape, String member) {
        if (!shape.values().isEmpty() && !choices.oneIn(64)) {
            return choices.of(shape.values());
        }
        return switch (member) {
            case "TableName", "ExclusiveStartTableName" -> table;
            case "ResourceArn", "TableArn" -> "arn:aws:dynamodb:local:000000000000:table/" + table;
            case "StreamArn" -> "arn:aws:kinesis:local:000000000000:stream/" + choices.of(List.of("x", "y"));
            case "IndexName" -> choices.of(SampleTables.INDEX_NAMES);
            case "AttributeName", "AttributesToGet", "NonKeyAttributes" -> choices.of(SampleTables.ATTRIBUTES);
            case "ConditionExpression", "FilterExpression" -> expressions.condition();
            case "KeyConditionExpression", "SearchConditionExpression" -> expressions.keyCondition();
            case "ProjectionExpression" -> expressions.projection();
            case "UpdateExpression" -> expressions.update();
            case "Statement" -> statements.statement();
            default -> choices.of(TEXTS);
        };
    }
}
