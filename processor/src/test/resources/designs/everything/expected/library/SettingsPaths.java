package library;

import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.BooleanPath;
import dev.trestle.table.expression.DocumentPath;
import javax.annotation.processing.Generated;
import library.catalogue.Shelves;

/**
 * The attributes of a {@link Shelves.Settings} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class SettingsPaths {
    public final BooleanPath<Shelves.Settings, Access.Writable> open = new BooleanPath<>(DocumentPath.of("open"));

    SettingsPaths() {
    }
}
