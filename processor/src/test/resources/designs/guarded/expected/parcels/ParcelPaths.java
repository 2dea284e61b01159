package parcels;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.Assignments;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.OrderedPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.StringPath;
import java.time.LocalDate;
import javax.annotation.processing.Generated;

/**
 * The attributes of a {@link Depot.Parcel} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class ParcelPaths {
    public final StringPath<Depot.Parcel, Access.Fixed> customer = new StringPath<>(DocumentPath.of("customer"));

    public final StringPath<Depot.Parcel, Access.Fixed> id = new StringPath<>(DocumentPath.of("id"));

    public final StringPath<Depot.Parcel, Access.Joint> courier = new StringPath<>(DocumentPath.of("courier"));

    public final Path<Depot.Parcel, Depot.Status, Access.Joint> status = new Path<>(DocumentPath.of("status"),
            ParcelSchema.STATUS);

    public final OrderedPath<Depot.Parcel, LocalDate, Access.Settable> due = new OrderedPath<>(DocumentPath.of("due"),
            AttributeCodec.LOCAL_DATE);

    public final StringPath<Depot.Parcel, Access.Settable> barcode = new StringPath<>(DocumentPath.of("code"));

    public final NumberPath<Depot.Parcel, Long, Access.Removable> locker = new NumberPath<>(DocumentPath.of("locker"),
            AttributeCodec.LONG);

    public final NumberPath<Depot.Parcel, Integer, Access.Writable> weight = new NumberPath<>(DocumentPath.of("weight"),
            AttributeCodec.INT);

    ParcelPaths() {
    }

    /**
     * Values for the components of an index key, which an update sets together: {@code courier}, {@code status}.
     */
    public Assignments<Depot.Parcel> courierAndStatus(String courier, Depot.Status status) {
        return Assignments.of(this.courier, courier).and(this.status, status);
    }
}
