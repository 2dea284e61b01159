package dev.trestle.examples.companies;

import static dev.trestle.migrations.Migration.migration;
import static dev.trestle.migrations.index.GlobalIndex.gsi;

import dev.trestle.migrations.Migrations;

/** How the table came to be what it is; each step runs once, in this order. */
public final class AppMigrations {

    /** All migrations of the table. */
    public static final Migrations ALL = Migrations.of(
            migration("001-index-by-email")
                    .up(m -> m.addIndex(
                            gsi("gsi1").partition("gsi1pk").sort("gsi1sk").projectAll()))
                    .down(m -> m.dropIndex("gsi1")),
            migration("002-welcome-company")
                    .up(m -> m.put(new Company("acme", Plan.PRO, 10, m.now())))
                    .down(m -> m.delete(Company.class, "acme")));

    private AppMigrations() {}
}
