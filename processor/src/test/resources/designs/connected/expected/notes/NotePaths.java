package notes;

import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.StringPath;
import javax.annotation.processing.Generated;

/**
 * The attributes of a {@link Notebook.Note} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class NotePaths {
    public final StringPath<Notebook.Note, Access.Fixed> title = new StringPath<>(DocumentPath.of("title"));

    public final StringPath<Notebook.Note, Access.Writable> text = new StringPath<>(DocumentPath.of("text"));

    NotePaths() {
    }
}
