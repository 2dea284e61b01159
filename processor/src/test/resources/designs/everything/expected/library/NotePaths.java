package library;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.SetPath;
import dev.trestle.table.expression.StringPath;
import javax.annotation.processing.Generated;
import library.parts.Money;

/**
 * The paths of a {@link Money.Note} inside an entity {@code E}.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class NotePaths<E, A extends Access> extends Path<E, Money.Note, A> {
    public final StringPath<E, Access.Writable> text;

    public final SetPath<E, Money.Currency, Access.Writable> currencies;

    public final NumberPath<E, Integer, Access.Removable> number;

    NotePaths(DocumentPath at) {
        super(at, AttributeCodec.record(new NoteMapping()));
        text = new StringPath<>(at.then("text"));
        currencies = new SetPath<>(at.then("currencies"), NoteMapping.CURRENCY);
        number = new NumberPath<>(at.then("number"), AttributeCodec.INT);
    }
}
