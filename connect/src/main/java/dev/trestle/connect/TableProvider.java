package dev.trestle.connect;

import dev.trestle.migrations.Migrations;
import dev.trestle.table.schema.Design;

/**
 * A table of an application, for tools that are given its classes: the {@code trestle} command, the build's plugin, tests.
 * They find it with a {@link java.util.ServiceLoader}, so that nothing is looked up by reflection. The annotation processor
 * writes one beside each {@code AppTable}, and names it in {@code META-INF/services}.
 */
public interface TableProvider {

    /** The design of the table. */
    Design design();

    /** The table's migrations, {@link Migrations#none()} if it has none. */
    Migrations migrations();
}
