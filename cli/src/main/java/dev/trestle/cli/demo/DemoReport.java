package dev.trestle.cli.demo;

import dev.trestle.cli.item.ItemTable;
import dev.trestle.cli.terminal.Style;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.connect.Connection;
import dev.trestle.examples.companies.AppTable;
import dev.trestle.examples.companies.SampleData;
import dev.trestle.table.TransactionFailedException;
import dev.trestle.table.TrestleException;
import dev.trestle.table.call.Call;
import dev.trestle.table.schema.Design;
import java.util.LinkedHashMap;
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
        line(
                "Connected to table %s of deployment %s, the embedded engine in this process.",
                connection.tableName(), connection.deployment());
        line("Migrations run: %s.", String.join(", ", connection.migrations().applied()));
    }

    void loaded(SampleData data) {
        line(
                "Loaded %,d companies, %,d users and %,d memberships.",
                data.companies().size(), data.users().size(), data.memberships().size());
    }

    void step(int number, Step step, AppTable app, Recording recording) {
        terminal.out().println();
        terminal.out().println(terminal.styled(Style.BOLD, number + ". " + step.title()));
        terminal.out().println();
        step.code().lines().forEach(line -> terminal.out().println("    " + terminal.styled(Style.CYAN, line)));
        terminal.out().println();
        try {
            result(step, step.run().apply(app), app.table().design());
            cost(recording.take());
        } catch (TransactionFailedException refused) {
            refusal(refused);
            refused.failures()
                    .forEach(failure -> line(
                            "  action %d, %s %s[%s], %s: %s",
                            failure.number(),
                            failure.action(),
                            failure.entity(),
                            failure.key(),
                            failure.reason(),
                            failure.explanation()));
        } catch (TrestleException refused) {
            refusal(refused);
            line("  %s", String.valueOf(refused.getMessage()));
        }
    }

    private void refusal(TrestleException refused) {
        String kind = refused.getClass().getSimpleName();
        terminal.out().println(terminal.styled(Style.RED, kind) + ", nothing was changed");
    }

    private void result(Step step, List<?> entities, Design design) {
        if (entities.isEmpty()) {
            return;
        }
        List<Map<String, AttributeValue>> items = entities.stream()
                .limit(ROWS)
                .map(entity -> shown(item(design, entity), step.attributes()))
                .toList();
        terminal.out().println(ItemTable.of(items, List.of(), step.attributes()).draw(terminal));
        if (entities.size() > ROWS) {
            line("... and %,d more", entities.size() - ROWS);
        }
    }

    private static Map<String, AttributeValue> shown(Map<String, AttributeValue> item, List<String> attributes) {
        Map<String, AttributeValue> shown = new LinkedHashMap<>(item);
        shown.keySet().retainAll(attributes);
        return shown;
    }

    private static <E> Map<String, AttributeValue> item(Design design, E entity) {
        @SuppressWarnings("unchecked") // The class of a value of E is a class of E.
        Class<E> type = (Class<E>) entity.getClass();
        return design.entity(type).toItem(entity);
    }

    private void cost(List<Call> calls) {
        int read = calls.stream().mapToInt(Call::scannedCount).sum();
        double units = calls.stream().mapToDouble(Call::capacityUnits).sum();
        String operations = calls.stream().map(Call::operation).distinct().collect(Collectors.joining(", "));
        terminal.out()
                .println(terminal.styled(
                        Style.DIM,
                        String.format(
                                Locale.ROOT,
                                "%s: %,d %s read, %.1f capacity units consumed",
                                operations,
                                read,
                                read == 1 ? "item" : "items",
                                units)));
    }

    private void line(String format, Object... arguments) {
        terminal.out().println(String.format(Locale.ROOT, format, arguments));
    }
}
