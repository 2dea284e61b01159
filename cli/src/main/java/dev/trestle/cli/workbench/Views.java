package dev.trestle.cli.workbench;

import dev.trestle.cli.item.AttributeText;
import dev.trestle.cli.terminal.CommandFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names that a user can ask for: each facet, and each table for all of its items. */
final class Views {
    private final List<View> facets = new ArrayList<>();
    private final List<View> tables = new ArrayList<>();

    Views(DataModel model) {
        for (ModelTable table : model.tables()) {
            tables.add(new View(table, Optional.empty()));
            table.facets().forEach(facet -> facets.add(new View(table, Optional.of(facet))));
        }
    }

    /** Every facet; for a model without any, every table. */
    List<View> all() {
        return List.copyOf(facets.isEmpty() ? tables : facets);
    }

    /**
     * The view of a name. A facet goes before a table of the same name.
     *
     * @throws CommandFailedException if there is none, or if facets of several tables have this name
     */
    View named(String name) {
        List<View> found = matching(name);
        if (found.isEmpty()) {
            throw new CommandFailedException("no facet or table is called \"" + AttributeText.escaped(name) + "\"; "
                    + (facets.isEmpty() ? "" : "facets: " + names(facets) + "; ") + "tables: " + names(tables));
        }
        if (found.size() > 1) {
            throw new CommandFailedException("several tables have a facet called \"" + AttributeText.escaped(name)
                    + "\"; say which: "
                    + found.stream().map(View::qualifiedName).collect(Collectors.joining(" or ")));
        }
        return found.get(0);
    }

    private List<View> matching(String name) {
        List<View> byFacet =
                facets.stream().filter(view -> view.name().equals(name)).toList();
        if (!byFacet.isEmpty()) {
            return byFacet;
        }
        List<View> others = new ArrayList<>(tables);
        others.addAll(facets);
        return others.stream()
                .filter(view -> view.qualifiedName().equals(name))
                .limit(1)
                .toList();
    }

    private static String names(List<View> views) {
        return views.stream()
                .map(View::name)
                .distinct()
                .map(AttributeText::escaped)
                .collect(Collectors.joining(", "));
    }
}
