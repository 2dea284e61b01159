package dev.trestle.embedded.json;

import dev.trestle.embedded.request.Nesting;
import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ItemErrors;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.BooleanValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.item.NullValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.SetValue;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.model.Malformed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Reads attribute values, which are JSON objects with one member, named for the data type. */
final class AttributeDecoder {

    private static final AttributeType[] TYPES = AttributeType.values();

    private AttributeDecoder() {}

    /** The value of a member, or {@link Malformed}. */
    static Object member(JsonNode node, Path path) {
        return orMalformed(() -> value(node, 0, path));
    }

    /** The item of a member, or {@link Malformed}. */
    static Object itemMember(Map<String, JsonNode> nodes, Path path) {
        return orMalformed(() -> item(nodes, 0, path));
    }

    private static Object orMalformed(Supplier<Object> reading) {
        try {
            return reading.get();
        } catch (ServiceException e) {
            if (e.type() == ErrorType.SERIALIZATION) {
                throw e; // AWS meets these before it checks any constraint.
            }
            return new Malformed(e);
        }
    }

    private static Item item(Map<String, JsonNode> nodes, int depth, Path path) {
        Map<String, AttributeValue> attributes = new HashMap<>(nodes.size() * 2);
        nodes.forEach((name, node) -> attributes.put(name, value(node, depth, path.value(name))));
        return Item.of(attributes);
    }

    private static AttributeValue value(JsonNode node, int depth, Path path) {
        if (node.isNull()) {
            throw ItemErrors.noDataType();
        }
        Map<String, JsonNode> members = Scalars.object(node, path);
        AttributeValue value = null;
        for (AttributeType type : TYPES) {
            JsonNode member = members.get(type.name());
            if (member != null && !member.isNull()) {
                if (value != null) {
                    throw ItemErrors.severalDataTypes();
                }
                value = ofType(type, member, depth, path);
            }
        }
        return present(value);
    }

    private static AttributeValue present(@Nullable AttributeValue value) {
        if (value == null) {
            throw ItemErrors.noDataType();
        }
        return value;
    }

    private static AttributeValue ofType(AttributeType type, JsonNode node, int depth, Path path) {
        return switch (type) {
            case S -> new StringValue(Scalars.text(node, path));
            case N -> NumberValue.parse(Scalars.text(node, path));
            case B -> BinaryValue.of(Scalars.bytes(node, path));
            case BOOL -> BooleanValue.of(Scalars.flag(node, path));
            case NULL -> readNull(Scalars.flag(node, path));
            case L -> list(Scalars.array(node, path), Nesting.below(depth), path);
            case M -> new MapValue(item(Scalars.object(node, path), Nesting.below(depth), path));
            case SS, NS, BS -> set(type, Scalars.array(node, path), path);
        };
    }

    private static AttributeValue readNull(boolean value) {
        if (!value) {
            throw ItemErrors.falseNull();
        }
        return NullValue.NULL;
    }

    private static AttributeValue list(List<JsonNode> nodes, int depth, Path path) {
        List<AttributeValue> elements = new ArrayList<>(nodes.size());
        for (JsonNode node : nodes) {
            elements.add(value(node, depth, path.element(elements.size() + 1)));
        }
        return ListValue.of(elements);
    }

    private static AttributeValue set(AttributeType type, List<JsonNode> nodes, Path path) {
        List<AttributeValue> elements = new ArrayList<>(nodes.size());
        for (JsonNode node : nodes) {
            if (node.isNull()) {
                throw ItemErrors.noDataType();
            }
            elements.add(ofType(type.elementType(), node, 0, path.element(elements.size() + 1)));
        }
        return SetValue.of(type, elements);
    }
}
