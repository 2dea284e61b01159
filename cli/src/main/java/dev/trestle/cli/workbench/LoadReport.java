package dev.trestle.cli.workbench;

import dev.trestle.cli.item.AttributeText;
import dev.trestle.cli.item.ItemTable;
import dev.trestle.cli.terminal.ResultTable;
import dev.trestle.cli.terminal.ResultTable.Header;
import dev.trestle.cli.terminal.Style;
import dev.trestle.cli.terminal.Terminal;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** Prints what was loaded and what was read back. */
final class LoadReport {
    private static final int REQUESTS_SHOWN = 5;

    private final Terminal terminal;
    private final PrintStream out;

    LoadReport(Terminal terminal) {
        this.terminal = terminal;
        this.out = terminal.out();
    }

    void model(DataModel model) {
        StringBuilder title = new StringBuilder(terminal.styled(Style.BOLD, AttributeText.escaped(model.name())));
        model.author().ifPresent(author -> title.append(" by ").append(AttributeText.escaped(author)));
        model.description().ifPresent(text -> title.append(": ").append(AttributeText.escaped(text)));
        out.println(title);
    }

    /** Prints a table: its keys, its indexes, its facets. */
    void table(ModelTable table, double writeUnits, ViewReader reader) {
        out.println();
        out.println(terminal.styled(Style.BOLD, "Table " + table.name()) + ": "
                + counted(table.items().size(), "item") + ", " + billing(table) + ", "
                + units(writeUnits, "write unit") + " to fill");
        out.println("  " + table.key());
        for (ModelIndex index : table.indexes()) {
            out.println("  index " + index.name() + ": " + index.key() + ", projects " + projected(index.projection())
                    + ", " + counted(reader.count(table, index), "item"));
        }
        if (!table.facets().isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            for (Facet facet : table.facets()) {
                Reading reading = reader.read(new View(table, Optional.of(facet)));
                rows.add(List.of(
                        AttributeText.escaped(facet.name()),
                        Integer.toString(reading.items().size()),
                        AttributeText.escaped(facet.partitionAlias().orElse("")),
                        AttributeText.escaped(facet.sortAlias().orElse("")),
                        AttributeText.escaped(String.join(", ", facet.attributes()))));
            }
            out.println(new ResultTable(
                            List.of(
                                    new Header("facet", false, true),
                                    Header.number("items"),
                                    Header.text("partition key"),
                                    Header.text("sort key"),
                                    Header.text("attributes")),
                            rows)
                    .draw(terminal));
        }
    }

    /** Prints how to go on. */
    void next(String file, Views views) {
        out.println();
        out.println("Show one of them: trestle load " + file + " --query "
                + AttributeText.escaped(views.all().get(0).name()));
    }

    /** Prints the items of a view. */
    void reading(View view, Reading reading) {
        String of = view.facet().isPresent() ? " of table " + view.table().name() : "";
        out.println(terminal.styled(Style.BOLD, AttributeText.escaped(view.name())) + ": "
                + counted(reading.items().size(), "item") + of);
        if (!reading.items().isEmpty()) {
            List<String> keys = view.table().key().names();
            out.println(ItemTable.of(shown(view, reading.items()), keys, order(view))
                    .fitting(terminal.width())
                    .draw(terminal));
        }
        reading.requests().stream()
                .limit(REQUESTS_SHOWN)
                .forEach(request -> out.println(terminal.styled(Style.DIM, AttributeText.escaped(request))));
        int more = reading.requests().size() - REQUESTS_SHOWN;
        if (more > 0) {
            out.println(terminal.styled(Style.DIM, "and " + more + " more like these"));
        }
        out.println(terminal.styled(
                Style.DIM,
                counted(reading.itemsRead(), "item") + " read, " + units(reading.readUnits(), "read unit")
                        + " consumed"));
    }

    /** A facet shows its own attributes, even if the item has more. */
    private static List<Map<String, AttributeValue>> shown(View view, List<Map<String, AttributeValue>> items) {
        return view.facet()
                .map(facet -> {
                    Set<String> names = new LinkedHashSet<>(facet.attributes());
                    names.addAll(view.table().key().names());
                    return items.stream().map(item -> only(item, names)).toList();
                })
                .orElse(items);
    }

    private static Map<String, AttributeValue> only(Map<String, AttributeValue> item, Set<String> names) {
        Map<String, AttributeValue> kept = new LinkedHashMap<>(item);
        kept.keySet().retainAll(names);
        return kept;
    }

    private static List<String> order(View view) {
        return view.facet()
                .map(Facet::attributes)
                .filter(names -> !names.isEmpty())
                .orElse(view.table().attributes());
    }

    private static String billing(ModelTable table) {
        return table.throughput()
                .map(units -> "provisioned " + units.readCapacityUnits() + " read and " + units.writeCapacityUnits()
                        + " write units per second")
                .orElse("billed by request");
    }

    private static String projected(Projection projection) {
        return projection.projectionType() == ProjectionType.INCLUDE
                ? "the keys and " + String.join(", ", projection.nonKeyAttributes())
                : projection.projectionType() == ProjectionType.ALL ? "all attributes" : "the keys";
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String units(double units, String noun) {
        String text = BigDecimal.valueOf(units).stripTrailingZeros().toPlainString();
        return text + " " + noun + (units == 1 ? "" : "s");
    }
}
