package dev.trestle.embedded.json;

import dev.trestle.embedded.request.MemberErrors;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonNodeParser;

/** Reads JSON by the shapes of the service model. A null is as good as absent, as with AWS. */
final class ShapeDecoder {

    private static final JsonNodeParser PARSER = JsonNodeParser.create();

    private ShapeDecoder() {}

    /**
     * The structure that the bytes hold.
     *
     * @throws dev.trestle.engine.error.ServiceException a SerializationException if they are no JSON object or a value has
     *     another type than its shape; a ValidationException if there is a member that the shape does not have
     */
    static Structure decode(Shape.StructureOf shape, byte[] json) {
        JsonNode node = parse(json);
        if (node == null || !node.isObject()) {
            throw JsonErrors.notJson();
        }
        return structure(shape, node.asObject(), null);
    }

    private static @Nullable JsonNode parse(byte[] json) {
        try {
            return PARSER.parse(json);
        } catch (UncheckedIOException e) {
            throw JsonErrors.notJson();
        }
    }

    private static Structure structure(Shape.StructureOf shape, Map<String, JsonNode> nodes, @Nullable Path path) {
        Structure.Builder structure = Structure.builder();
        nodes.forEach((name, node) -> {
            if (!node.isNull()) {
                Path memberPath = path == null ? Path.of(decapitalized(name)) : path.member(decapitalized(name));
                Shape.Member member = shape.members().get(name);
                if (member == null) {
                    throw MemberErrors.unknownMember(memberPath.toString());
                }
                structure.put(name, value(member.shape(), node, memberPath));
            }
        });
        return structure.build();
    }

    private static Object value(Shape shape, JsonNode node, Path path) {
        if (shape instanceof Shape.StructureOf structure) {
            return structure(structure, Scalars.object(node, path), path);
        }
        if (shape instanceof Shape.ListOf list) {
            return list(list, Scalars.array(node, path), path);
        }
        if (shape instanceof Shape.MapOf map) {
            return map(map, Scalars.object(node, path), path);
        }
        if (shape instanceof Shape.Attribute) {
            return AttributeDecoder.member(node, path);
        }
        if (shape instanceof Shape.Attributes) {
            return AttributeDecoder.itemMember(Scalars.object(node, path), path);
        }
        return Scalars.of(shape, node, path);
    }

    private static List<Object> list(Shape.ListOf shape, List<JsonNode> nodes, Path path) {
        List<Object> elements = new ArrayList<>(nodes.size());
        for (JsonNode node : nodes) {
            if (node.isNull()) {
                throw MemberErrors.nullElement(path.toString(), elements.size() + 1);
            }
            elements.add(value(shape.element(), node, path.element(elements.size() + 1)));
        }
        return Collections.unmodifiableList(elements);
    }

    private static Map<String, Object> map(Shape.MapOf shape, Map<String, JsonNode> nodes, Path path) {
        Map<String, Object> entries = new LinkedHashMap<>();
        nodes.forEach((key, node) -> {
            if (!node.isNull()) {
                entries.put(key, value(shape.value(), node, path.value(key)));
            }
        });
        return Collections.unmodifiableMap(entries);
    }

    /** AWS's errors write the names of members this way. */
    private static String decapitalized(String name) {
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
