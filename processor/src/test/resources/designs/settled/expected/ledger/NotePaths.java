package ledger;

import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.StringPath;
import javax.annotation.processing.Generated;

/**
 * The attributes of a {@link Ledger.Note} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class NotePaths {
    public final StringPath<Ledger.Note, Access.Fixed> id = new StringPath<>(DocumentPath.of("id"));

    NotePaths() {
    }
}
