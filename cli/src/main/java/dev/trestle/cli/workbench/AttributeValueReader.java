package dev.trestle.cli.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads attribute values from DynamoDB JSON.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html">AttributeValue</a>
 */
final class AttributeValueReader {
    private static final Set<String> TYPES = Set.of("S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M");

    private final List<String> wrappedTwice = new ArrayList<>();

    /** Reads an object of attribute names with their values. */
    Map<String, AttributeValue> attributes(Node node) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        for (Node.Member member : node.members()) {
            if (!member.value().json().isNull()) {
                attributes.put(member.name(), value(member.value()));
            }
        }
        return attributes;
    }

    /** Reads one attribute value. */
    AttributeValue value(Node node) {
        List<Node.Member> members = node.members();
        if (members.size() != 1) {
            throw node.wrong(
                    "expected an object with one type such as {\"S\": \"...\"}, found " + members.size() + " members");
        }
        Node value = members.get(0).value();
        return switch (members.get(0).name()) {
            case "S" -> AttributeValue.fromS(value.text());
            case "N" -> AttributeValue.fromN(number(value));
            case "B" -> AttributeValue.fromB(binary(value));
            case "BOOL" -> AttributeValue.fromBool(value.bool());
            case "NULL" -> nothing(value);
            case "SS" -> AttributeValue.fromSs(set(value, Node::text));
            case "NS" -> AttributeValue.fromNs(set(value, AttributeValueReader::number));
            case "BS" -> AttributeValue.fromBs(set(value, AttributeValueReader::binary));
            case "L" ->
                AttributeValue.fromL(value.elements().stream().map(this::value).toList());
            case "M" -> AttributeValue.fromM(attributes(content(value)));
            default ->
                throw node.wrong("\"" + members.get(0).name() + "\" is not a type of DynamoDB; the types are S, N, "
                        + "B, BOOL, NULL, SS, NS, BS, L and M");
        };
    }

    /** The paths of the maps that were wrapped in {@code "M"} twice. */
    List<String> wrappedTwice() {
        return List.copyOf(wrappedTwice);
    }

    /**
     * The attributes of a map. Whoever typed a map's content into the Workbench as DynamoDB JSON got it wrapped once
     * more: {@code {"M": {"M": {"HP": {"N": "50"}}}}}. As a map with an attribute M it would make no sense, since
     * {@code {"HP": ...}} is no attribute value.
     */
    private Node content(Node map) {
        JsonNode inner = map.object().json().get("M");
        if (map.json().size() != 1 || inner == null || !inner.isObject() || looksLikeAValue(inner)) {
            return map;
        }
        wrappedTwice.add(map.path());
        return map.required("M");
    }

    private static boolean looksLikeAValue(JsonNode json) {
        if (json.size() != 1) {
            return false;
        }
        String type = json.fieldNames().next();
        JsonNode value = json.get(type);
        return TYPES.contains(type)
                && switch (type) {
                    case "M" -> value.isObject();
                    case "L", "SS", "NS", "BS" -> value.isArray();
                    case "BOOL", "NULL" -> value.isBoolean();
                    default -> value.isTextual();
                };
    }

    private static String number(Node node) {
        String text = node.text();
        try {
            new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw node.wrong("\"" + text + "\" is not a number");
        }
        return text;
    }

    private static SdkBytes binary(Node node) {
        try {
            return SdkBytes.fromByteArray(Base64.getDecoder().decode(node.text()));
        } catch (IllegalArgumentException e) {
            throw node.wrong("a binary value must be written in Base64");
        }
    }

    private static AttributeValue nothing(Node node) {
        if (!node.bool()) {
            throw node.wrong("NULL can only be true");
        }
        return AttributeValue.fromNul(true);
    }

    private static <T> List<T> set(Node node, Function<Node, T> member) {
        Set<T> seen = new HashSet<>();
        List<T> members = new ArrayList<>();
        for (Node element : node.elements()) {
            T value = member.apply(element);
            if (!seen.add(value)) {
                throw element.wrong("the set has this member already");
            }
            members.add(value);
        }
        if (members.isEmpty()) {
            throw node.wrong("a set cannot be empty");
        }
        return members;
    }
}
