package dev.trestle.junit.library;

import static dev.trestle.migrations.Migration.migration;
import static dev.trestle.migrations.index.GlobalIndex.gsi;

import dev.trestle.migrations.Migrations;
import java.util.concurrent.atomic.AtomicInteger;

/** An index, and a first book. */
public final class LibraryMigrations {

    /** How often the last migration has run in this process. */
    public static final AtomicInteger RUNS = new AtomicInteger();

    /** All of them. */
    public static final Migrations ALL = Migrations.of(
            migration("001-by-author")
                    .up(m -> m.addIndex(
                            gsi("gsi1").partition("gsi1pk").sort("gsi1sk").projectAll()))
                    .down(m -> m.dropIndex("gsi1")),
            migration("002-first-book")
                    .up(m -> {
                        m.run("count the run", table -> RUNS.incrementAndGet());
                        m.put(Book.of("a", "Emma", "Austen"));
                    })
                    .down(m -> m.delete(Book.class, "a", "Emma")));

    private LibraryMigrations() {}
}
