package dev.trestle.connect;

import dev.trestle.migrations.Migrations;
import dev.trestle.table.schema.Design;

/** Stands for the type of the connect module, with the part of it that written code uses. */
public final class Trestle {

    private Trestle() {}

    public static Connection connect(Design design, Migrations migrations) {
        return connect(design, migrations, "local");
    }

    public static Connection connect(Design design, Migrations migrations, String deployment) {
        throw new UnsupportedOperationException(design + " " + migrations + " " + deployment);
    }
}
