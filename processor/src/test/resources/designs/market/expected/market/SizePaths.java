package market;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.StringPath;
import javax.annotation.processing.Generated;

/**
 * The paths of a {@link Listing.Size} inside an entity {@code E}.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class SizePaths<E, A extends Access> extends Path<E, Listing.Size, A> {
    public final NumberPath<E, Integer, Access.Writable> width;

    public final NumberPath<E, Integer, Access.Writable> height;

    public final StringPath<E, Access.Writable> unit;

    SizePaths(DocumentPath at) {
        super(at, AttributeCodec.record(new SizeMapping()));
        width = new NumberPath<>(at.then("w"), AttributeCodec.INT);
        height = new NumberPath<>(at.then("h"), AttributeCodec.INT);
        unit = new StringPath<>(at.then("unit"));
    }
}
