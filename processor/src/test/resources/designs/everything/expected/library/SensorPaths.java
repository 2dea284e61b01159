package library;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.Path;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * The attributes of a {@link Sensor} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class SensorPaths {
    public final NumberPath<Sensor, Integer, Access.Fixed> floor = new NumberPath<>(DocumentPath.of("floor"),
            AttributeCodec.INT);

    public final NumberPath<Sensor, Long, Access.Fixed> number = new NumberPath<>(DocumentPath.of("number"),
            AttributeCodec.LONG);

    public final Path<Sensor, UUID, Access.Fixed> id = new Path<>(DocumentPath.of("id"),
            AttributeCodec.UUID);

    public final NumberPath<Sensor, Double, Access.Writable> value = new NumberPath<>(DocumentPath.of("value"),
            AttributeCodec.DOUBLE);

    SensorPaths() {
    }
}
