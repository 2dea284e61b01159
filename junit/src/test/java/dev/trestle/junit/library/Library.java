package dev.trestle.junit.library;

import dev.trestle.table.design.GlobalSecondaryIndex;
import dev.trestle.table.design.TableDesign;

/** Books by shelf, and by author. */
@TableDesign(
        name = "library",
        entities = {Book.class},
        indexes = @GlobalSecondaryIndex(name = "gsi1"),
        migrations = LibraryMigrations.class)
public interface Library {}
