package dev.trestle.conformance.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads case files. A file is an object:
 *
 * <pre>{@code
 * {
 *   "source": "the page of AWS's documentation that the expectations come from",
 *   "setup": { "tables": [CreateTable requests], "items": { table: [items] }, "steps": [steps] },
 *   "cases": [ { "name": ..., "source": ..., "localOnly": ..., "emptyAccount": true, "setup": ..., "steps": [steps] } ]
 * }
 * }</pre>
 *
 * <p>A step has {@code call}, {@code request} and one of {@code answer} and {@code error}, which steps of a setup leave
 * out. {@code body} in place of the request is a text that is sent as it stands. {@code "pages": true} follows
 * LastEvaluatedKey to the end and {@code "segments": n} reads all of so many segments; either puts the answers together.
 * {@code keep} gives parts of the answer names, as in
 *
 * <pre>{@code
 * "keep": {"stream": "/TableDescription/LatestStreamArn"}
 * }</pre>
 *
 * and <code>${stream}</code> stands for it in later requests and expectations, as <code>${region}</code> and <code>
 * ${account}</code> do for those that ARNs have.
 *
 * <p>{@code localOnly} says why a case cannot be held against other endpoints, {@code emptyAccount} that it needs one
 * without other tables. A source, a setup and everything that {@link Macros} expands may stand wherever shown; all other
 * keys are refused.
 */
public final class CaseReader {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Set<String> STEP_KEYS =
            Set.of("request", "body", "answer", "error", "pages", "segments", "keep");

    private CaseReader() {}

    /**
     * All case files below the folder, in the order of their names.
     *
     * @throws MalformedCaseException for a folder without files and for a file that is no case file
     */
    public static List<CaseFile> readAll(Path folder) {
        List<Path> paths;
        try (Stream<Path> files = Files.walk(folder)) {
            paths = files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requireNoEmptyFolder(folder);
        return paths.stream().map(path -> read(folder, path)).toList();
    }

    private static void requireNoEmptyFolder(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> found = children.toList();
            if (found.isEmpty()) {
                throw new MalformedCaseException(folder.toString(), "has no cases");
            }
            found.stream().filter(Files::isDirectory).forEach(CaseReader::requireNoEmptyFolder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CaseFile read(Path folder, Path path) {
        String file = folder.relativize(path).toString().replace('\\', '/');
        if (!file.endsWith(".json")) {
            throw new MalformedCaseException(file, "is not named .json");
        }
        String name = file.substring(0, file.length() - ".json".length());
        try {
            return read(name, path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the text of one file.
     *
     * @throws MalformedCaseException if it is no case file
     */
    public static CaseFile read(String name, Path path, String text) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new MalformedCaseException(name, e);
        }
        ObjectNode document = Keys.check(tree, name, Set.of("source", "cases"), Set.of("setup"));
        requireSource(document, name);
        List<Step> shared = setup(document, name);
        List<Case> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode node : list(document, "cases", name)) {
            Case read = readCase(node, name, shared);
            if (!names.add(read.name())) {
                throw new MalformedCaseException(name, "has two cases named \"" + read.name() + "\"");
            }
            cases.add(read);
        }
        return new CaseFile(name, path, cases, document);
    }

    private static Case readCase(JsonNode node, String file, List<Step> shared) {
        ObjectNode object =
                Keys.check(node, file, Set.of("name", "steps"), Set.of("setup", "source", "localOnly", "emptyAccount"));
        String name = object.get("name").asText();
        String where = file + ": " + name;
        if (object.has("source")) {
            requireSource(object, where);
        }
        List<Step> setup = new ArrayList<>(shared);
        setup.addAll(setup(object, where));
        return new Case(
                name,
                setup,
                steps(object, where, false),
                Optional.ofNullable(object.get("localOnly")).map(JsonNode::asText),
                object.path("emptyAccount").asBoolean());
    }

    private static void requireSource(ObjectNode object, String where) {
        if (!object.get("source").asText().startsWith("https://docs.aws.amazon.com/")) {
            throw new MalformedCaseException(where, "\"source\" is no page of AWS's documentation");
        }
    }

    private static List<Step> setup(ObjectNode object, String where) {
        List<Step> steps = new ArrayList<>();
        if (!object.has("setup")) {
            return steps;
        }
        String place = where + ": setup";
        ObjectNode setup = Keys.check(object.get("setup"), place, Set.of(), Set.of("tables", "items", "steps"));
        if (setup.has("tables")) {
            list(setup, "tables", place).forEach(table -> steps.add(preparing("CreateTable", table, place)));
        }
        if (setup.has("items")) {
            setup.get("items").properties().forEach(items -> {
                for (JsonNode item : Macros.expand(items.getValue(), place)) {
                    ObjectNode request = JsonNodeFactory.instance.objectNode();
                    request.put("TableName", items.getKey()).set("Item", item);
                    steps.add(preparing("PutItem", request, place));
                }
            });
        }
        if (setup.has("steps")) {
            steps.addAll(steps(setup, place, true));
        }
        return steps;
    }

    private static Step preparing(String call, JsonNode request, String where) {
        ObjectNode expanded = (ObjectNode) Macros.expand(request, where);
        return new Step(call, expanded, Optional.empty(), Step.Reading.ONCE, new Step.Success(), Map.of(), expanded);
    }

    private static List<Step> steps(ObjectNode object, String where, boolean preparing) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode node : list(object, "steps", where)) {
            steps.add(step(Keys.check(node, where, Set.of("call"), STEP_KEYS), where, preparing));
        }
        return steps;
    }

    private static Step step(ObjectNode step, String where, boolean preparing) {
        if (step.has("request") == step.has("body")) {
            throw new MalformedCaseException(where, "needs either a request or a body");
        }
        Step.Expected expected = expected(step, where, preparing);
        Step.Reading reading = new Step.Reading(
                step.path("pages").asBoolean(), step.path("segments").asInt());
        ObjectNode request = step.has("request")
                ? (ObjectNode) Macros.expand(step.get("request"), where)
                : JsonNodeFactory.instance.objectNode();
        Optional<String> body = Optional.ofNullable(step.get("body"))
                .map(node -> Macros.expand(node, where).asText());
        Map<String, String> keep = new LinkedHashMap<>();
        step.path("keep")
                .properties()
                .forEach(kept -> keep.put(kept.getKey(), kept.getValue().asText()));
        return new Step(step.get("call").asText(), request, body, reading, expected, keep, step);
    }

    private static Step.Expected expected(ObjectNode step, String where, boolean preparing) {
        if (step.has("answer") && step.has("error")) {
            throw new MalformedCaseException(where, "expects both an answer and an error");
        }
        if (step.has("answer")) {
            return new Step.Answer(Macros.expand(step.get("answer"), where));
        }
        if (step.has("error")) {
            if (!step.get("error").path("code").isTextual()) {
                throw new MalformedCaseException(where, "expects an error without a code");
            }
            return new Step.Failure(Macros.expand(step.get("error"), where));
        }
        if (!preparing) {
            throw new MalformedCaseException(where, "expects neither an answer nor an error");
        }
        return new Step.Success();
    }

    private static JsonNode list(ObjectNode object, String key, String where) {
        JsonNode list = object.get(key);
        if (!list.isArray() || list.isEmpty()) {
            throw new MalformedCaseException(where, "\"" + key + "\" must be a list that is not empty");
        }
        return list;
    }
}
