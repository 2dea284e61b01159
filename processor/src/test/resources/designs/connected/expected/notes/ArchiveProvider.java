package notes;

import dev.trestle.connect.TableProvider;
import dev.trestle.migrations.Migrations;
import dev.trestle.table.schema.Design;
import javax.annotation.processing.Generated;

/**
 * Tells tools of the design {@link Notebook.Archive}.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class ArchiveProvider implements TableProvider {
    /**
     * Made by a {@link java.util.ServiceLoader}.
     */
    public ArchiveProvider() {
    }

    @Override
    public Design design() {
        return ArchiveTable.DESIGN;
    }

    @Override
    public Migrations migrations() {
        return Migrations.none();
    }
}
