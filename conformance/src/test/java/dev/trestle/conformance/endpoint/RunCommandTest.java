package dev.trestle.conformance.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.engine.Engine;
import dev.trestle.engine.model.Structure;
import dev.trestle.server.TrestleServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs the command against the engine behind a socket. */
class RunCommandTest {

    private final Engine engine = Engine.builder().region("us-west-2").build();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private TrestleServer server;

    @BeforeEach
    void start() throws IOException {
        server = TrestleServer.builder().start(engine);
    }

    @AfterEach
    void stop() {
        server.close();
        engine.close();
    }

    private int run(String... arguments) {
        String[] all = Stream.concat(
                        Stream.of("--endpoint=" + server.uri(), "--dummy-credentials"), Stream.of(arguments))
                .toArray(String[]::new);
        return new CommandLine(new RunCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }

    @Test
    void findsTheEngineAsExpectedAndLeavesNothingBehind() {
        int status = run(
                "--only=backup/backups",
                "--only=list-tables/listing",
                "--only=partiql/deleting",
                "--only=serialization/json",
                "--only=streams/iterators");
        assertThat(out.toString()).doesNotContain("DIFFERENT", "FAILED").contains(" 0 different, 0 failed, ");
        assertThat(status).isZero();
        assertThat(engine.call("ListTables", Structure.EMPTY).strings("TableNames"))
                .isEmpty();
    }

    @Test
    void runsCasesUnderTheirOwnNamesOneByOne() {
        assertThat(run("--prefix=", "--only=list-tables/listing", "--only=describe-table"))
                .isZero();
    }

    @Test
    void reportsWhereAnAnswerIsNotAsExpected(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("wrong.json"), """
                {"source": "https://docs.aws.amazon.com/x", "cases": [
                  {"name": "one more table", "emptyAccount": true, "steps": [
                    {"call": "ListTables", "request": {}, "answer": {"TableNames": ["tab"]}}]},
                  {"name": "local", "localOnly": "it has its reasons", "steps": [
                    {"call": "ListTables", "request": {}, "answer": {"TableNames": ["tab"]}}]},
                  {"name": "no table", "steps": [
                    {"call": "DescribeTable", "request": {"TableName": "tab"}, "answer": {}}]}]}
                """);
        Path json = folder.resolve("report");
        Path cases = Files.createDirectory(folder.resolve("cases"));
        Files.move(folder.resolve("wrong.json"), cases.resolve("wrong.json"));
        assertThat(run("--cases=" + cases, "--json=" + json, "--patience=0")).isEqualTo(1);
        assertThat(out.toString())
                .contains("DIFFERENT wrong: one more table", "step 1, ListTables at /TableNames", "it has its reasons")
                .contains("3 cases: 0 as expected, 2 different, 0 failed, 1 skipped");
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(report.at("/totals/different").intValue()).isEqualTo(2);
        assertThat(report.at("/cases/2/differences/0/actual/error/code").textValue())
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    void leavesOutWhatNeedsAnEmptyAccountWhereThereAreTables() {
        Structure key = Structure.builder()
                .put("AttributeName", "pk")
                .put("KeyType", "HASH")
                .build();
        Structure definition = Structure.builder()
                .put("AttributeName", "pk")
                .put("AttributeType", "S")
                .build();
        engine.call(
                "CreateTable",
                Structure.builder()
                        .put("TableName", "other")
                        .put("BillingMode", "PAY_PER_REQUEST")
                        .put("KeySchema", List.of(key))
                        .put("AttributeDefinitions", List.of(definition))
                        .build());
        assertThat(run("--only=list-tables/listing")).isZero();
        assertThat(out.toString()).contains("(needs an account without other tables)");
    }

    @Test
    void saysThatNobodyAnswers() {
        server.close();
        assertThat(run("--only=list-tables/listing")).isEqualTo(2);
        assertThat(err.toString()).contains("The endpoint cannot be asked");
    }

    @Test
    void refusesAFilterThatNoFilePasses() {
        assertThat(run("--only=nothing")).isEqualTo(2);
        assertThat(err.toString()).contains("No case file begins with [nothing]");
    }
}
