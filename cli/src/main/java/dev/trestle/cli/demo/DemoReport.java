package dev.trestle.cli.demo;

import dev.trestle.cli.item.ItemTable;
import dev.trestle.cli.terminal.Style;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.connect.Connection;
import dev.trestle.examples.companies.AppTable;
import dev.trestle.examples.companies.SampleData;
import dev.trestle.table.TrestleException;
import dev.trestle.table.call.Call;
import dev.trestle.table.schema.Design;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tells the user what the demo does: for each step the code, the result as a table, and what it cost. */
final class DemoReport {
    private static final int ROWS = 6;

    private final Terminal terminal;

    DemoReport(Terminal terminal) {
        this.terminal = terminal;
    }

    void connected(Connection connection) {
        line("Connected to table %s of deployment %s, the embedded engine in this process.",
                connection.tableName(), connection.deployment());
        line("Migrations run: %s.", String.join(", ", connection.migrations().applied()));
    }

    void loaded(SampleData data) {
        line("Loaded %,d companies, %,d users and %,d memberships.",
                data.companies().size(), data.users().size(), data.memberships().size());
    }

    void step(int number, Step step, AppTable app, Recording recording) {
        terminal.out().println();
        terminal.out().println(terminal.styled(Style.BOLD, number + ". " + step.title()));
        terminal.out().println();
        step.code().lines().forEach(line -> terminal.out().println("    " + terminal.styled(Style.CYAN, line)));
        terminal.out().println();
        try {
            result(step.run().apply(app), app.table().design());
        } catch (TrestleException refused) {
            terminal.out()
                    .println(terminal.styled(Style.RED, refused.getClass().getSimpleName()) + ": "
                            + refused.getMessage());
        }
        cost(recording.take());
    }

    private void result(List<?> entities, Design design) {
        if (entities.isEmpty()) {
            return;
        }
        List<Map<String, AttributeValue>> items = entities.stream()
                .limit(ROWS)
                .map(entity -> item(design, entity))
                .toList();
        List<String> keys = List.of(design.partitionKey(), design.sortKey());
        terminal.out()
                .println(ItemTable.of(items, keys, List.of("entity", "name", "role", "plan"))
                        .draw(terminal));
        if (entities.size() > ROWS) {
            line("... and %,d more", entities.size() - ROWS);
        }
    }

    private static <E> Map<String, AttributeValue> item(Design design, E entity) {
        @SuppressWarnings("unchecked") // The class of a value of E is a class of E.
        Class<E> type = (Class<E>) entity.getClass();
        return design.entity(type).toItem(entity);
    }

    private void cost(List<Call> calls) {
        if (calls.isEmpty()) {
            terminal.out().println(terminal.styled(Style.DIM, "refused by DynamoDB; nothing was changed"));
            return;
        }
        int read = calls.stream().mapToInt(Call::scannedCount).sum();
        int returned = calls.stream().mapToInt(Call::itemsReturned).sum();
        double units = calls.stream().mapToDouble(Call::capacityUnits).sum();
        String operations = calls.stream().map(Call::operation).distinct().collect(Collectors.joining(", "));
        terminal.out()
                .println(terminal.styled(
                        Style.DIM,
                        String.format(
                                Locale.ROOT,
                                "%s: %,d items read, %,d returned, %.1f capacity units consumed",
                                operations,
                                read,
                                returned,
                                units)));
    }

    private void line(String format, Object... arguments) {
        terminal.out().println(String.format(Locale.ROOT, format, arguments));
    }
}
