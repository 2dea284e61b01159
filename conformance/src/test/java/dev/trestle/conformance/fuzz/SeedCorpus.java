package dev.trestle.conformance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.conformance.casefile.Case;
import dev.trestle.conformance.casefile.CaseReader;
import dev.trestle.conformance.casefile.Step;
import dev.trestle.engine.Engine;
import dev.trestle.engine.model.OperationModel;
import dev.trestle.engine.model.ServiceModel;
import dev.trestle.engine.model.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What fuzzers begin with: the requests and expressions of all conformance cases, and the words of the API. */
final class SeedCorpus {

    /** Longer inputs take long and teach a fuzzer nothing more. */
    static final int MAX_BYTES = 4096;

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final int RANDOM_INPUTS = 200;
    private static final int RANDOM_BYTES = 600;

    private static final List<String> EXPRESSION_WORDS = List.of(
            "attribute_exists(",
            "attribute_not_exists(",
            "attribute_type(",
            "begins_with(",
            "contains(",
            "size(",
            "if_not_exists(",
            "list_append(",
            " BETWEEN ",
            " AND ",
            " OR ",
            "NOT ",
            " IN (",
            "SET ",
            "REMOVE ",
            "ADD ",
            "DELETE ",
            "<>",
            "<=",
            ">=",
            ":a",
            ":v",
            "#n",
            "[0]",
            ".a");

    private static final List<String> STATEMENT_WORDS = List.of(
            "SELECT * FROM ",
            "INSERT INTO ",
            " VALUE {'pk': 'a', 'sk': 1}",
            "UPDATE ",
            "DELETE FROM ",
            "EXISTS(",
            " WHERE ",
            "pk = 'a'",
            " AND sk = 1",
            " SET ",
            " REMOVE ",
            " RETURNING ALL OLD *",
            " ORDER BY ",
            " DESC",
            " IS MISSING",
            " IN [",
            "<<",
            ">>",
            "\"indexed\"",
            "\"simple\"",
            ".\"all\"",
            "begins_with(",
            "set_add(",
            "list_append(",
            "?");

    private SeedCorpus() {}

    /** For {@link RequestFuzzer}: each case is an input. */
    static List<byte[]> requests() {
        return inputs(cases().map(SeedCorpus::lines));
    }

    /** For {@link ExpressionFuzzer}: each expression is an input. */
    static List<byte[]> expressions() {
        return inputs(cases().flatMap(each -> each.steps().stream())
                .flatMap(step -> texts(step.request(), "Expression"))
                .distinct());
    }

    /** For {@link StatementFuzzer}: the statements of each case, and some made at random, are an input. */
    static List<byte[]> statements() {
        Stream<String> ofCases = cases().map(each -> each.steps().stream()
                .flatMap(step -> texts(step.request(), "Statement"))
                .map(text -> text.replace('\n', ' '))
                .collect(Collectors.joining("\n")));
        Stream<String> random = decisions(2).stream().map(bytes -> {
            StatementGenerator generator = new StatementGenerator(new Choices(bytes));
            return Stream.generate(generator::statement).limit(4).collect(Collectors.joining("\n"));
        });
        return inputs(Stream.concat(ofCases, random).filter(text -> !text.isEmpty()));
    }

    /** For {@link ShapedRequestFuzzer}, the same for the same seed. */
    static List<byte[]> decisions(long seed) {
        RandomGenerator random = new Random(seed);
        List<byte[]> inputs = new ArrayList<>();
        for (int i = 0; i < RANDOM_INPUTS; i++) {
            byte[] bytes = new byte[RANDOM_BYTES];
            random.nextBytes(bytes);
            inputs.add(bytes);
        }
        return inputs;
    }

    private static Stream<Case> cases() {
        return CaseReader.readAll(CASES).stream().flatMap(file -> file.cases().stream());
    }

    private static String lines(Case each) {
        return Stream.concat(each.setup().stream(), each.steps().stream())
                .map(SeedCorpus::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Step step) {
        return step.call() + " " + step.body().orElseGet(() -> step.request().toString());
    }

    /** All texts in the request under names that end so. */
    private static Stream<String> texts(JsonNode node, String ending) {
        Stream<String> own = node.properties().stream()
                .filter(member ->
                        member.getKey().endsWith(ending) && member.getValue().isTextual())
                .map(member -> member.getValue().asText());
        List<JsonNode> children = new ArrayList<>();
        node.forEach(children::add);
        return Stream.concat(own, children.stream().flatMap(child -> texts(child, ending)));
    }

    private static List<byte[]> inputs(Stream<String> texts) {
        return texts.map(text -> text.getBytes(StandardCharsets.UTF_8))
                .filter(bytes -> bytes.length <= MAX_BYTES)
                .toList();
    }

    /** Writes seeds and dictionaries for a fuzzer below the folder that the only argument names. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        write(folder, ExpressionFuzzer.class, expressions(), EXPRESSION_WORDS);
        write(folder, RequestFuzzer.class, requests(), requestWords());
        write(folder, ShapedRequestFuzzer.class, decisions(1), Set.of());
        write(folder, StatementFuzzer.class, statements(), STATEMENT_WORDS);
    }

    private static void write(Path folder, Class<?> target, List<byte[]> inputs, Collection<String> words)
            throws IOException {
        Path seeds =
                Files.createDirectories(folder.resolve(target.getSimpleName()).resolve("seeds"));
        for (int i = 0; i < inputs.size(); i++) {
            Files.write(seeds.resolve("seed-" + i), inputs.get(i));
        }
        if (!words.isEmpty()) {
            Path dictionary = folder.resolve(target.getSimpleName()).resolve("dictionary");
            Files.write(
                    dictionary,
                    words.stream()
                            .map(word -> '"' + word.replace("\"", "\\\"") + '"')
                            .toList());
        }
    }

    private static Set<String> requestWords() {
        Set<String> words = new TreeSet<>(EXPRESSION_WORDS);
        try (Engine engine = Engine.inMemory()) {
            for (String name : engine.operations()) {
                words.add(name + " {");
                OperationModel model = Objects.requireNonNull(ServiceModel.findOperation(name), name);
                addWords(model.input(), words);
            }
        }
        return words;
    }

    private static void addWords(Shape shape, Set<String> words) {
        if (shape instanceof Shape.StructureOf structure) {
            structure.members().values().forEach(member -> {
                words.add('"' + member.name() + "\":");
                addWords(member.shape(), words);
            });
        } else if (shape instanceof Shape.ListOf list) {
            addWords(list.element(), words);
        } else if (shape instanceof Shape.MapOf map) {
            addWords(map.value(), words);
        } else if (shape instanceof Shape.Text text) {
            text.values().forEach(value -> words.add('"' + value + '"'));
        }
    }
}
