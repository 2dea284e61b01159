package market;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.ListPath;
import dev.trestle.table.expression.MapPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.OrderedPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.SetPath;
import dev.trestle.table.expression.StringPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * The attributes of a {@link Listing} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class ListingPaths {
    public final StringPath<Listing, Access.Fixed> tenant = new StringPath<>(DocumentPath.of("tenant"));

    public final NumberPath<Listing, BigDecimal, Access.Fixed> price = new NumberPath<>(DocumentPath.of("price"),
            AttributeCodec.BIG_DECIMAL);

    public final NumberPath<Listing, Long, Access.Fixed> number = new NumberPath<>(DocumentPath.of("number"),
            AttributeCodec.LONG);

    public final StringPath<Listing, Access.Fixed> title = new StringPath<>(DocumentPath.of("title"));

    public final Path<Listing, Listing.State, Access.Writable> state = new Path<>(DocumentPath.of("status"),
            ListingSchema.STATE);

    public final OrderedPath<Listing, Instant, Access.Fixed> listedAt = new OrderedPath<>(DocumentPath.of("listedAt"),
            AttributeCodec.INSTANT);

    public final OrderedPath<Listing, Duration, Access.Settable> lasting = new OrderedPath<>(DocumentPath.of("lasting"),
            AttributeCodec.LONG.converted(new Seconds()));

    public final ListPath<Listing, Duration, Access.Writable> breaks = new ListPath<>(DocumentPath.of("breaks"),
            AttributeCodec.LONG.converted(new Seconds()));

    public final Path<Listing, String, Access.Writable> description = new Path<>(DocumentPath.of("description"),
            AttributeCodec.BINARY.converted(new Gzipped()));

    public final Path<Listing, String, Access.Removable> secret = new Path<>(DocumentPath.of("secret"),
            AttributeCodec.BINARY.converted(new Encrypted()));

    public final PaymentPaths<Listing, Access.Writable> payment = new PaymentPaths<>(DocumentPath.of("payment"),
            ListingSchema.PAYMENT);

    public final PaymentPaths<Listing, Access.Removable> deposit = new PaymentPaths<>(DocumentPath.of("deposit"),
            ListingSchema.PAYMENT);

    public final MapPath<Listing, Payment, Access.Writable> others = new MapPath<>(DocumentPath.of("others"),
            ListingSchema.PAYMENT);

    public final MapPath<Listing, Object, Access.Writable> details = new MapPath<>(DocumentPath.of("details"),
            AttributeCodec.DYNAMIC);

    public final Path<Listing, Object, Access.Writable> anything = new Path<>(DocumentPath.of("anything"),
            AttributeCodec.DYNAMIC);

    public final Path<Listing, Listing.Currency, Access.Writable> currency = new Path<>(DocumentPath.of("currency"),
            ListingSchema.CURRENCY);

    public final NumberPath<Listing, Integer, Access.Fixed> pieces = new NumberPath<>(DocumentPath.of("pieces"),
            AttributeCodec.INT);

    public final Path<Listing, Duration, Access.Writable> warranty = new Path<>(DocumentPath.of("warranty"),
            AttributeCodec.STRING.converted(new Written()));

    public final ListPath<Listing, String, Access.Writable> photos = new ListPath<>(DocumentPath.of("photos"),
            AttributeCodec.STRING);

    public final StringPath<Listing, Access.Fixed> origin = new StringPath<>(DocumentPath.of("origin"));

    public final SizePaths<Listing, Access.Removable> size = new SizePaths<>(DocumentPath.of("size"));

    public final SetPath<Listing, Duration, Access.Writable> hours = new SetPath<>(DocumentPath.of("hours"),
            AttributeCodec.LONG.converted(new Seconds()));

    public final NumberPath<Listing, Long, Access.Fixed> version = new NumberPath<>(DocumentPath.of("version"),
            AttributeCodec.LONG);

    public final StringPath<Listing, Access.Fixed> titleInLowerCase = new StringPath<>(DocumentPath.of("titleInLowerCase"));

    public final NumberPath<Listing, BigDecimal, Access.Fixed> totalPrice = new NumberPath<>(DocumentPath.of("total"),
            AttributeCodec.BIG_DECIMAL);

    ListingPaths() {
    }
}
