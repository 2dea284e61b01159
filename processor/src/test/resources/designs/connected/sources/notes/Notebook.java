package notes;

import dev.trestle.migrations.Migrations;
import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.TableDesign;

/** Two designs that share an entity, whose key is hard to write in a comment; one of them has migrations. */
final class Notebook {

    private Notebook() {}

    @TableDesign(name = "notes", entities = Note.class, migrations = NoteMigrations.class)
    interface Notes {}

    @TableDesign(name = "archive", entities = Note.class, partitionKey = "hash", sortKey = "range")
    interface Archive {}

    @Entity
    @Key(pk = "*/\\u002f", sk = "{title}", constantPartition = true)
    record Note(String title, String text) {}

    static final class NoteMigrations {
        public static final Migrations ALL = Migrations.none();

        private NoteMigrations() {}
    }
}
