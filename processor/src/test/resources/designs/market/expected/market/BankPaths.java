package market;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.StringPath;
import javax.annotation.processing.Generated;

/**
 * The paths of a {@link Payment.Bank} inside an entity {@code E}.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class BankPaths<E, A extends Access> extends Path<E, Payment.Bank, A> {
    public final StringPath<E, Access.Writable> iban;

    BankPaths(DocumentPath at) {
        super(at, AttributeCodec.record(new BankMapping()));
        iban = new StringPath<>(at.then("iban"));
    }
}
