package library;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.Path;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;
import library.parts.Money;

/**
 * The paths of a {@link Money} inside an entity {@code E}.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class MoneyPaths<E, A extends Access> extends Path<E, Money, A> {
    public final NumberPath<E, BigDecimal, Access.Writable> amount;

    public final Path<E, Money.Currency, Access.Writable> currency;

    public final NotePaths<E, Access.Removable> at;

    MoneyPaths(DocumentPath at_) {
        super(at_, AttributeCodec.record(new MoneyMapping()));
        amount = new NumberPath<>(at_.then("amount"), AttributeCodec.BIG_DECIMAL);
        currency = new Path<>(at_.then("currency"), MoneyMapping.CURRENCY);
        at = new NotePaths<>(at_.then("at"));
    }
}
