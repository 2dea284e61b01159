package dev.trestle.table.handwritten;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.StringPath;
import java.math.BigDecimal;

/** The paths of an {@link OrderLine} inside an entity {@code E}. */
public final class OrderLinePaths<E, A extends Access> extends Path<E, OrderLine, A> {

    public final StringPath<E, Access.Writable> article;
    public final NumberPath<E, Integer, Access.Writable> quantity;
    public final NumberPath<E, BigDecimal, Access.Writable> price;

    OrderLinePaths(DocumentPath at) {
        super(at, OrderSchema.LINE);
        article = new StringPath<>(at.then("article"));
        quantity = new NumberPath<>(at.then("quantity"), AttributeCodec.INT);
        price = new NumberPath<>(at.then("price"), AttributeCodec.BIG_DECIMAL);
    }
}
