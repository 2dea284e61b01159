package dev.trestle.protocol;

import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import dev.trestle.protocol.request.MemberErrors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.thirdparty.jackson.core.JsonParser;
import software.amazon.awssdk.thirdparty.jackson.core.JsonToken;

/** Reads one request by its shape. The first value that does not fit ends the reading, as with AWS. */
final class ShapeDecoder {

    private final JsonParser parser;
    private final Shape.StructureOf root;

    ShapeDecoder(JsonParser parser, Shape.StructureOf root) {
        this.parser = parser;
        this.root = root;
    }

    /** The structure at whose beginning the parser is. */
    Structure read() throws IOException {
        return structure(root);
    }

    private Structure structure(Shape.StructureOf shape) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw JsonErrors.noStructure(parser.currentToken());
        }
        Structure.Builder structure = Structure.builder();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            Shape.Member member = shape.members().get(name);
            JsonToken token = parser.nextToken();
            if (member == null) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                structure.put(name, value(member.shape()));
            }
        }
        return structure.build();
    }

    private Object value(Shape shape) throws IOException {
        if (shape instanceof Shape.StructureOf structure) {
            return structure(structure);
        }
        if (shape instanceof Shape.ListOf list) {
            return list(list);
        }
        if (shape instanceof Shape.MapOf map) {
            return map(map);
        }
        if (shape instanceof Shape.Attribute) {
            return new AttributeDecoder(parser).member();
        }
        if (shape instanceof Shape.Attributes) {
            return new AttributeDecoder(parser).itemMember();
        }
        return Scalars.of(shape, parser);
    }

    private List<Object> list(Shape.ListOf shape) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw JsonErrors.noList(parser.currentToken());
        }
        List<Object> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_NULL) {
                throw MemberErrors.nullElement(Place.of(parser.getParsingContext(), root));
            }
            elements.add(value(shape.element()));
        }
        return Collections.unmodifiableList(elements);
    }

    private Map<String, Object> map(Shape.MapOf shape) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw JsonErrors.noMap(parser.currentToken());
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            if (parser.nextToken() != JsonToken.VALUE_NULL) {
                entries.put(Scalars.wellFormed(key), value(shape.value()));
            }
        }
        return Collections.unmodifiableMap(entries);
    }
}
