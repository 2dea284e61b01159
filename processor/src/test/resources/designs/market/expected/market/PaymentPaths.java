package market;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.Path;
import javax.annotation.processing.Generated;

/**
 * The paths of a {@link Payment} inside an entity {@code E}, for each record that it may be: conditions on them hold, and updates through them happen, where it is that record.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class PaymentPaths<E, A extends Access> extends Path<E, Payment, A> {
    public final CashPaths<E, Access.Fixed> cash;

    public final CardPaths<E, Access.Fixed> card;

    public final BankPaths<E, Access.Fixed> bank;

    PaymentPaths(DocumentPath at, AttributeCodec<Payment> codec) {
        super(at, codec);
        cash = new CashPaths<>(at.as("by", "Cash"));
        card = new CardPaths<>(at.as("by", "card"));
        bank = new BankPaths<>(at.as("by", "Bank"));
    }
}
