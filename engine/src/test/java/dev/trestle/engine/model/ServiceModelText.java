package dev.trestle.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes a service model, as Amazon's SDKs carry it in JSON, in the text form that the engine reads. */
final class ServiceModelText {

    private static final String HEADER = """
            # The operations, shapes and constraints of an API: facts from the service model that Amazon.com, Inc.
            # publishes under the Apache License 2.0. Made from the JSON model by ServiceModelTest; do not edit.
            """;

    /** What stands where an operation has no request or no answer. */
    private static final String NONE = "-";

    private final JsonNode shapes;
    private final Set<String> used = new TreeSet<>();

    private ServiceModelText(JsonNode model) {
        this.shapes = model.get("shapes");
    }

    static String of(JsonNode model) {
        return new ServiceModelText(model)
                .write(model.at("/metadata/targetPrefix").asText(), model.get("operations"));
    }

    private String write(String targetPrefix, JsonNode operations) {
        StringBuilder text = new StringBuilder(HEADER);
        text.append("service ").append(targetPrefix).append('\n');
        for (Map.Entry<String, JsonNode> operation : operations.properties()) {
            text.append("operation ").append(operation.getKey());
            for (String part : List.of("/input/shape", "/output/shape")) {
                String shape = operation.getValue().at(part).asText(NONE);
                text.append(' ').append(shape.isEmpty() ? NONE : shape);
                if (shapes.has(shape)) {
                    use(shape);
                }
            }
            text.append('\n');
        }
        for (Map.Entry<String, JsonNode> shape : shapes.properties()) {
            if (shape.getValue().path("exception").asBoolean()) {
                use(shape.getKey());
            }
        }
        used.forEach(name -> text.append(declaration(name)));
        return text.toString();
    }

    private void use(String name) {
        if (used.add(name) && !isAttribute(name) && !isAttributes(name)) {
            references(shapes.get(name)).forEach(this::use);
        }
    }

    private static List<String> references(JsonNode shape) {
        List<String> references = new ArrayList<>();
        shape.path("members")
                .forEach(member -> references.add(member.get("shape").asText()));
        for (String part : List.of("member", "key", "value")) {
            if (shape.has(part)) {
                references.add(shape.at("/" + part + "/shape").asText());
            }
        }
        return references;
    }

    private String declaration(String name) {
        JsonNode shape = shapes.get(name);
        if (isAttribute(name)) {
            return "attribute " + name + "\n";
        }
        if (isAttributes(name)) {
            return "attributes " + name + "\n";
        }
        StringBuilder line =
                new StringBuilder(shape.get("type").asText()).append(' ').append(name);
        if (!shape.has("members")) {
            references(shape).forEach(reference -> line.append(' ').append(reference));
        }
        if (shape.has("min") || shape.has("max")) {
            line.append(" bounds=%s..%s"
                    .formatted(shape.path("min").asText(), shape.path("max").asText()));
        }
        if (shape.has("enum")) {
            List<String> values = new ArrayList<>();
            shape.get("enum").forEach(value -> values.add(value.asText()));
            line.append(" values=").append(String.join(",", values));
        }
        if (shape.has("pattern")) {
            line.append(" pattern=").append(shape.get("pattern").asText());
        }
        line.append('\n');
        Set<String> required = new TreeSet<>();
        shape.path("required").forEach(member -> required.add(member.asText()));
        for (Map.Entry<String, JsonNode> member : shape.path("members").properties()) {
            line.append("  %s %s%s\n"
                    .formatted(
                            member.getKey(),
                            member.getValue().get("shape").asText(),
                            required.contains(member.getKey()) ? " required" : ""));
        }
        return line.toString();
    }

    private static boolean isAttribute(String name) {
        return name.equals("AttributeValue");
    }

    private boolean isAttributes(String name) {
        JsonNode shape = shapes.get(name);
        return shape.get("type").asText().equals("map")
                && isAttribute(shape.at("/value/shape").asText());
    }
}
