package market;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.StringPath;
import javax.annotation.processing.Generated;

/**
 * The attributes of a {@link Score} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class ScorePaths {
    public final StringPath<Score, Access.Fixed> player = new StringPath<>(DocumentPath.of("player"));

    public final StringPath<Score, Access.Fixed> game = new StringPath<>(DocumentPath.of("game"));

    public final NumberPath<Score, Integer, Access.Removable> points = new NumberPath<>(DocumentPath.of("points"),
            AttributeCodec.INT);

    public final NumberPath<Score, Integer, Access.Settable> rank = new NumberPath<>(DocumentPath.of("rank"),
            AttributeCodec.INT);

    ScorePaths() {
    }
}
