package market;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.OrderedPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.StringPath;
import java.time.LocalDate;
import javax.annotation.processing.Generated;

/**
 * The paths of a {@link Payment.Card} inside an entity {@code E}.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class CardPaths<E, A extends Access> extends Path<E, Payment.Card, A> {
    public final StringPath<E, Access.Writable> number;

    public final OrderedPath<E, LocalDate, Access.Removable> expires;

    CardPaths(DocumentPath at) {
        super(at, AttributeCodec.record(new CardMapping()));
        number = new StringPath<>(at.then("number"));
        expires = new OrderedPath<>(at.then("expires"), AttributeCodec.LOCAL_DATE);
    }
}
