package notes;

import dev.trestle.connect.TableProvider;
import dev.trestle.migrations.Migrations;
import dev.trestle.table.schema.Design;
import javax.annotation.processing.Generated;

/**
 * Tells tools of the design {@link Notebook.Notes}.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class NotesProvider implements TableProvider {
    /**
     * Made by a {@link java.util.ServiceLoader}.
     */
    public NotesProvider() {
    }

    @Override
    public Design design() {
        return NotesTable.DESIGN;
    }

    @Override
    public Migrations migrations() {
        return Notebook.NoteMigrations.ALL;
    }
}
