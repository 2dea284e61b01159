package dev.trestle.cli.design.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes attribute values in DynamoDB JSON. */
final class DynamoJson {

    private DynamoJson() {}

    static void attributes(ObjectNode node, Map<String, AttributeValue> attributes) {
        attributes.forEach((name, value) -> value(node.putObject(name), value));
    }

    private static void value(ObjectNode node, AttributeValue value) {
        switch (value.type()) {
            case S -> node.put("S", value.s());
            case N -> node.put("N", value.n());
            case B -> node.put("B", base64(value.b()));
            case BOOL -> node.put("BOOL", value.bool());
            case NUL -> node.put("NULL", true);
            case SS -> texts(node.putArray("SS"), value.ss());
            case NS -> texts(node.putArray("NS"), value.ns());
            case BS ->
                texts(
                        node.putArray("BS"),
                        value.bs().stream().map(DynamoJson::base64).toList());
            case L -> {
                ArrayNode elements = node.putArray("L");
                value.l().forEach(element -> value(elements.addObject(), element));
            }
            case M -> attributes(node.putObject("M"), new TreeMap<>(value.m()));
            case UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("an attribute value of a type that this SDK does not know");
        }
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
    }
}
