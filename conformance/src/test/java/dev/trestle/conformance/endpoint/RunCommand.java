package dev.trestle.conformance.endpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.conformance.casefile.CaseFile;
import dev.trestle.conformance.casefile.CaseReader;
import dev.trestle.conformance.sdk.Connection;
import dev.trestle.conformance.sdk.Endpoint;
import dev.trestle.conformance.sdk.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;

/** Runs the cases against an endpoint; what {@code conformance/run} starts. */
@Command(
        name = "conformance/run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the conformance cases against a DynamoDB and lists where it answers otherwise than expected.",
            "Ends with status 0 if it never does, with 1 if it does, with 2 if it cannot be asked."
        })
final class RunCommand implements Callable<Integer> {

    @Option(names = "--endpoint", paramLabel = "URL", description = "Where it is; Amazon's in the region unless set.")
    private @Nullable URI endpoint;

    @Option(
            names = "--streams-endpoint",
            paramLabel = "URL",
            description = "Where its streams are; the endpoint unless set.")
    private @Nullable URI streamsEndpoint;

    @Option(
            names = "--region",
            paramLabel = "R",
            defaultValue = "us-east-1",
            description = "${DEFAULT-VALUE} unless set.")
    private String region = "";

    @Option(
            names = "--dummy-credentials",
            description = "Sign with credentials that mean nothing, not with those that the SDK finds.")
    private boolean dummyCredentials;

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description = "Only files that begin so, as in query or put-item/numbers; several times for several.")
    private List<String> only = List.of();

    @Option(
            names = "--prefix",
            paramLabel = "TEXT",
            description =
                    "What the names of all tables begin with; made up unless set. Empty: as in the cases, one by one.")
    private @Nullable String prefix;

    @Option(
            names = "--tables",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many tables there may be at a time; ${DEFAULT-VALUE} unless set.")
    private int tables = 0;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How long reads are repeated until they are as expected; ${DEFAULT-VALUE} unless set.")
    private int patience = 0;

    @Option(
            names = "--table-patience",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long changes of tables are waited for; ${DEFAULT-VALUE} unless set.")
    private int tablePatience = 0;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the results there as JSON, too.")
    private @Nullable Path json;

    @Option(
            names = "--cases",
            paramLabel = "FOLDER",
            defaultValue = "src/test/resources/cases",
            description = "Where the cases are; ${DEFAULT-VALUE} unless set.")
    private Path cases = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs the command and ends the process with its status. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RunCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        CommandLine commandLine = spec == null ? new CommandLine(this) : spec.commandLine();
        List<CaseFile> files = CaseReader.readAll(cases).stream()
                .filter(file -> only.isEmpty() || only.stream().anyMatch(file.name()::startsWith))
                .toList();
        if (files.isEmpty()) {
            throw new ParameterException(commandLine, "No case file begins with " + only);
        }
        if (tables < 1) {
            throw new ParameterException(commandLine, "--tables must be at least 1");
        }
        Report report;
        try {
            report = new Report(run(files));
        } catch (SdkException | IllegalStateException e) {
            throw new ParameterException(commandLine, "The endpoint cannot be asked: " + e.getMessage(), e);
        }
        PrintWriter out = commandLine.getOut();
        report.print(out);
        if (json != null) {
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), report.json());
        }
        return report.isClean() ? 0 : 1;
    }

    private List<CaseResult> run(List<CaseFile> files) {
        Endpoint target = new Endpoint(
                Optional.ofNullable(endpoint), Optional.ofNullable(streamsEndpoint), region, dummyCredentials);
        String first = prefix == null ? "c" + Long.toString(System.currentTimeMillis() / 1000, 36) + "_" : prefix;
        EndpointRun.Settings settings = new EndpointRun.Settings(
                first, tables, Duration.ofSeconds(patience), Duration.ofSeconds(tablePatience), target.isEmpty());
        String[] arn = arn(target, first, settings.changes()).split(":", -1);
        try (Connection connection = target.connect(arn[3], arn[4])) {
            return new EndpointRun(connection, settings).run(files);
        }
    }

    /** The ARN of a table that is made for it: nothing else says which region and account ARNs have. */
    private static String arn(Endpoint target, String prefix, Duration patience) {
        ObjectNode table = JsonNodeFactory.instance.objectNode();
        table.put("TableName", "probe").put("BillingMode", "PAY_PER_REQUEST");
        table.putArray("KeySchema").addObject().put("AttributeName", "pk").put("KeyType", "HASH");
        table.putArray("AttributeDefinitions")
                .addObject()
                .put("AttributeName", "pk")
                .put("AttributeType", "S");
        try (Connection connection = target.connect("", "");
                IsolatedCaller caller = new IsolatedCaller(connection, prefix, patience)) {
            Outcome made = caller.call("CreateTable", table);
            if (made instanceof Outcome.Failed failed) {
                throw new IllegalStateException("CreateTable failed: " + failed.json());
            }
            return made.json().at("/TableDescription/TableArn").asText();
        }
    }
}
