package library;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.OrderedPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.StringPath;
import java.time.LocalDate;
import javax.annotation.processing.Generated;
import library.catalogue.Shelves;

/**
 * The attributes of a {@link Shelves.Loan} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class LoanPaths {
    public final StringPath<Shelves.Loan, Access.Fixed> to = new StringPath<>(DocumentPath.of("to"));

    public final OrderedPath<Shelves.Loan, LocalDate, Access.Fixed> from = new OrderedPath<>(DocumentPath.of("from"),
            AttributeCodec.LOCAL_DATE);

    public final Path<Shelves.Loan, Shelves.Kind, Access.Fixed> value = new Path<>(DocumentPath.of("value"),
            LoanSchema.KIND);

    public final OrderedPath<Shelves.Loan, LocalDate, Access.Settable> due = new OrderedPath<>(DocumentPath.of("due"),
            AttributeCodec.LOCAL_DATE);

    public final StringPath<Shelves.Loan, Access.Settable> prefix = new StringPath<>(DocumentPath.of("prefix"));

    LoanPaths() {
    }
}
