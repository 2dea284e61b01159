package dev.trestle.connect;

import dev.trestle.migrations.Migrations;
import dev.trestle.table.schema.Design;

/** Stands for the interface of the connect module. */
public interface TableProvider {

    Design design();

    Migrations migrations();
}
