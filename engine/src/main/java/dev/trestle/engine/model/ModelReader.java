package dev.trestle.engine.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a service model from its text form: a line for the service, an operation or a shape, with constraints as {@code
 * name=value}, and an indented line for each member of a structure. The form exists so that the engine starts without a JSON parser.
 */
final class ModelReader {

    private final Map<String, List<String>> declarations = new LinkedHashMap<>();
    private final Map<String, Shape> shapes = new LinkedHashMap<>();

    private ModelReader() {}

    static ServiceModel read(String resource) {
        try (InputStream in = ModelReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The engine's jar lacks " + resource);
            }
            return new ModelReader().read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServiceModel read(BufferedReader lines) throws IOException {
        String targetPrefix = "";
        List<String[]> operationLines = new ArrayList<>();
        List<String> declaration = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ")) {
                declaration.add(line.strip());
            } else if (line.startsWith("service ")) {
                targetPrefix = line.substring("service ".length());
            } else if (line.startsWith("operation ")) {
                operationLines.add(line.split(" ", -1));
            } else {
                declaration = new ArrayList<>(List.of(line));
                declarations.put(line.split(" ", 3)[1], declaration);
            }
        }
        declarations.keySet().forEach(this::shape);
        Map<String, OperationModel> operations = new LinkedHashMap<>();
        for (String[] words : operationLines) {
            operations.put(words[1], new OperationModel(words[1], structure(words[2]), structure(words[3])));
        }
        return new ServiceModel(targetPrefix, operations, shapes);
    }

    private Shape shape(String name) {
        Shape known = shapes.get(name);
        if (known == null) {
            known = parse(name, declaration(name));
            shapes.put(name, known);
        }
        return known;
    }

    private List<String> declaration(String name) {
        List<String> declaration = declarations.get(name);
        if (declaration == null) {
            throw new IllegalStateException("The service model uses shape " + name + " without declaring it");
        }
        return declaration;
    }

    private Shape parse(String name, List<String> declaration) {
        String line = declaration.get(0);
        String[] words = line.split(" ", -1);
        return switch (words[0]) {
            case "string" -> new Shape.Text(name, bounds(words), pattern(line), values(words));
            case "integer" -> new Shape.Whole(name, bounds(words));
            case "long" -> new Shape.LongWhole(name, bounds(words));
            case "double" -> new Shape.Decimal(name);
            case "boolean" -> new Shape.Flag(name);
            case "blob" -> new Shape.Blob(name);
            case "timestamp" -> new Shape.Timestamp(name);
            case "attribute" -> new Shape.Attribute(name);
            case "attributes" -> new Shape.Attributes(name);
            case "list" -> new Shape.ListOf(name, shape(words[2]), bounds(words));
            case "map" -> new Shape.MapOf(name, (Shape.Text) shape(words[2]), shape(words[3]), bounds(words));
            case "structure" -> new Shape.StructureOf(name, members(declaration));
            default -> throw new IllegalStateException("The service model has an unknown kind of shape: " + words[0]);
        };
    }

    /** The structure of that name; {@code -} stands for a request or an answer without members. */
    private Shape.StructureOf structure(String name) {
        return name.equals("-") ? new Shape.StructureOf(name, Map.of()) : (Shape.StructureOf) shape(name);
    }

    private Map<String, Shape.Member> members(List<String> declaration) {
        Map<String, Shape.Member> members = new LinkedHashMap<>();
        for (String line : declaration.subList(1, declaration.size())) {
            String[] words = line.split(" ", -1);
            members.put(words[0], new Shape.Member(words[0], shape(words[1]), words.length > 2));
        }
        return members;
    }

    private static Bounds bounds(String[] words) {
        String text = constraint(words, "bounds");
        if (text == null) {
            return Bounds.NONE;
        }
        int dots = text.indexOf("..");
        String min = text.substring(0, dots);
        String max = text.substring(dots + 2);
        return new Bounds(
                min.isEmpty() ? Long.MIN_VALUE : Long.parseLong(min),
                max.isEmpty() ? Long.MAX_VALUE : Long.parseLong(max));
    }

    private static List<String> values(String[] words) {
        String text = constraint(words, "values");
        return text == null ? List.of() : List.of(text.split(",", -1));
    }

    /** A pattern may contain spaces, so it stands last and reaches to the end of the line. */
    private static Optional<Pattern> pattern(String line) {
        String mark = " pattern=";
        int at = line.indexOf(mark);
        return at < 0 ? Optional.empty() : Optional.of(Pattern.compile(line.substring(at + mark.length())));
    }

    private static @Nullable String constraint(String[] words, String name) {
        for (String word : words) {
            if (word.startsWith(name + "=")) {
                return word.substring(name.length() + 1);
            }
        }
        return null;
    }
}
