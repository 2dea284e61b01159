package ledger;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.StringPath;
import javax.annotation.processing.Generated;

/**
 * The attributes of a {@link Ledger.Booking} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class BookingPaths {
    public final StringPath<Ledger.Booking, Access.Fixed> account = new StringPath<>(DocumentPath.of("account"));

    public final NumberPath<Ledger.Booking, Long, Access.Fixed> number = new NumberPath<>(DocumentPath.of("number"),
            AttributeCodec.LONG);

    public final StringPath<Ledger.Booking, Access.Writable> text = new StringPath<>(DocumentPath.of("text"));

    public final StringPath<Ledger.Booking, Access.Settable> by = new StringPath<>(DocumentPath.of("by"));

    public final NumberPath<Ledger.Booking, Long, Access.Writable> cents = new NumberPath<>(DocumentPath.of("cents"),
            AttributeCodec.LONG);

    BookingPaths() {
    }
}
