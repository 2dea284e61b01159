package dev.trestle.cli.workbench;

import dev.trestle.cli.terminal.Terminal;
import dev.trestle.embedded.EmbeddedDynamoDb;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** {@code trestle load}: a model of NoSQL Workbench in an engine of its own. */
@Command(
        name = "load",
        description = {
            "Creates the tables of a NoSQL Workbench data model in the embedded engine, fills them with the model's"
                    + " sample items and shows what is there.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  trestle load shop.json                     tables, indexes and facets",
            "  trestle load shop.json --query customer    the items of the facet \"customer\"",
            "  trestle load shop.json --query             the items of each facet"
        })
public final class LoadCommand implements Callable<Integer> {
    private static final String EVERY_FACET = "*";

    private final Terminal terminal;
    private final Supplier<EmbeddedDynamoDb> engine;

    @Parameters(paramLabel = "FILE", description = "A data model, as NoSQL Workbench exports it in JSON.")
    private Path file = Path.of("");

    @Option(
            names = {"-q", "--query"},
            paramLabel = "NAME",
            arity = "0..1",
            fallbackValue = EVERY_FACET,
            description = {
                "Shows the items of a facet, or of a table. Can be given several times; without a NAME it shows each"
                        + " facet, or each table of a model that has no facets."
            })
    private List<String> queries = List.of();

    /**
     * The command.
     *
     * @param terminal where the result goes
     * @param engine makes an empty engine, which the command closes
     */
    public LoadCommand(Terminal terminal, Supplier<EmbeddedDynamoDb> engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        DataModel model = ModelFile.read(file);
        Views views = new Views(model);
        List<View> asked = queries.stream()
                .flatMap(name -> name.equals(EVERY_FACET) ? views.all().stream() : List.of(views.named(name)).stream())
                .toList();
        model.remarks().forEach(remark -> terminal.remark("note: " + remark));
        try (EmbeddedDynamoDb db = engine.get();
                DynamoDbClient client = db.client()) {
            Map<ModelTable, Double> writeUnits = ModelTables.make(client, model);
            LoadReport report = new LoadReport(terminal);
            ViewReader reader = new ViewReader(client);
            if (asked.isEmpty()) {
                report.model(model);
                writeUnits.forEach((table, units) -> report.table(table, units, reader));
                report.next(file.toString(), views);
            }
            for (int i = 0; i < asked.size(); i++) {
                if (i > 0) {
                    terminal.out().println();
                }
                report.reading(asked.get(i), reader.read(asked.get(i)));
            }
        }
        return 0;
    }
}
