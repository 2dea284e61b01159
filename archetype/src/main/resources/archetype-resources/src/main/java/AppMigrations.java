package ${package};

import static dev.trestle.migrations.Migration.migration;
import static dev.trestle.migrations.index.GlobalIndex.gsi;

import dev.trestle.migrations.Migrations;

/** How the table came to be what it is. Add to the end; never change what has run somewhere. */
public final class AppMigrations {

    public static final Migrations ALL = Migrations.of(
            migration("001-index-by-email")
                    .up(m -> m.addIndex(
                            gsi("gsi1").partition("gsi1pk").sort("gsi1sk").projectAll()))
                    .down(m -> m.dropIndex("gsi1")),
            migration("002-welcome-company")
                    .up(m -> m.put(new Company("acme", 10, m.now())))
                    .down(m -> m.delete(Company.class, "acme")));

    private AppMigrations() {}
}
