package dev.trestle.table.handwritten;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.MapPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.OrderedPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.RecordListPath;
import dev.trestle.table.expression.SetPath;
import dev.trestle.table.expression.StringPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The attributes of an {@link Order} in conditions and updates. */
public final class OrderPaths {

    public final NumberPath<Order, Long, Access.Fixed> customer =
            new NumberPath<>(DocumentPath.of("customer"), AttributeCodec.LONG);
    public final OrderedPath<Order, LocalDate, Access.Fixed> placedOn =
            new OrderedPath<>(DocumentPath.of("placedOn"), AttributeCodec.LOCAL_DATE);
    public final Path<Order, UUID, Access.Fixed> id = new Path<>(DocumentPath.of("id"), AttributeCodec.UUID);
    public final Path<Order, OrderStatus, Access.Writable> status =
            new Path<>(DocumentPath.of("status"), OrderSchema.STATUS);
    public final StringPath<Order, Access.Writable> carrier = new StringPath<>(DocumentPath.of("carrier"));
    public final RecordListPath<Order, OrderLine, OrderLinePaths<Order, Access.Removable>, Access.Writable> lines =
            new RecordListPath<>(DocumentPath.of("lines"), OrderSchema.LINE, OrderLinePaths::new);
    public final MapPath<Order, String, Access.Writable> notes =
            new MapPath<>(DocumentPath.of("notes"), AttributeCodec.STRING);
    public final SetPath<Order, Long, Access.Writable> coupons =
            new SetPath<>(DocumentPath.of("coupons"), AttributeCodec.LONG);
    public final AddressPaths<Order, Access.Removable> delivery = new AddressPaths<>(DocumentPath.of("delivery"));
    public final OrderedPath<Order, Instant, Access.Writable> dueAt =
            new OrderedPath<>(DocumentPath.of("dueAt"), AttributeCodec.INSTANT);
    public final NumberPath<Order, Double, Access.Writable> weight =
            new NumberPath<>(DocumentPath.of("weight"), AttributeCodec.DOUBLE);

    OrderPaths() {}
}
