package dev.trestle.cli.workbench;

import java.util.Optional;

/**
 * Something that can be shown: a facet of a table, or all of a table.
 *
 * @param table the table
 * @param facet the facet, or nothing for all items
 */
record View(ModelTable table, Optional<Facet> facet) {
    String name() {
        return facet.map(Facet::name).orElse(table.name());
    }

    /** The name that no other view of the model has. */
    String qualifiedName() {
        return facet.map(shown -> table.name() + "/" + shown.name()).orElse(table.name());
    }
}
