package parcels;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.EntitySchema;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * How a {@link Depot.Parcel} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class ParcelSchema implements RecordMapping<Depot.Parcel> {
    static final AttributeCodec<Depot.Status> STATUS = AttributeCodec.enumeration(Depot.Status.class,
            Depot.Status.values());

    static final EntitySchema<Depot.Parcel> SCHEMA = EntitySchema.of("Parcel", Depot.Parcel.class, new ParcelSchema())
            .accessor("parcels")
            .unique("barcode", "code", KeyCodec.STRING, Depot.Parcel::barcode)
            .uniqueIfPresent("locker", KeyCodec.LONG, Depot.Parcel::locker)
            .keyComponent("customer", KeyCodec.STRING, Depot.Parcel::customer)
            .keyComponent("id", KeyCodec.STRING, Depot.Parcel::id)
            .keyComponent("courier", KeyCodec.STRING, Depot.Parcel::courier)
            .keyComponent("status", KeyCodec.enumeration(Depot.Status.class, Depot.Status.values()), Depot.Parcel::status)
            .keyComponent("due", KeyCodec.LOCAL_DATE, Depot.Parcel::due)
            .primaryKey("inCustomer", "customer#{customer}", "parcel#{id}")
            .index("gsi1", "ofCourier", "courier#{courier}#{status}", "{id}")
            .index("gsi2", "dueOn", "due#{due}", "{customer}#{id}")
            .build();

    @Override
    public void write(Depot.Parcel parcel, AttributeWriter to) {
        to.put("customer", AttributeCodec.STRING, parcel.customer());
        to.put("id", AttributeCodec.STRING, parcel.id());
        to.put("courier", AttributeCodec.STRING, parcel.courier());
        to.put("status", STATUS, parcel.status());
        to.put("due", AttributeCodec.LOCAL_DATE, parcel.due());
        to.put("code", AttributeCodec.STRING, parcel.barcode());
        to.putOptional("locker", AttributeCodec.LONG, parcel.locker());
        to.put("weight", AttributeCodec.INT, parcel.weight());
    }

    @Override
    public Depot.Parcel read(AttributeReader from) {
        return new Depot.Parcel(
                from.get("customer", AttributeCodec.STRING),
                from.get("id", AttributeCodec.STRING),
                from.get("courier", AttributeCodec.STRING),
                from.get("status", STATUS),
                from.get("due", AttributeCodec.LOCAL_DATE),
                from.get("code", AttributeCodec.STRING),
                from.getOptional("locker", AttributeCodec.LONG),
                from.get("weight", AttributeCodec.INT));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("customer", AttributeCodec.STRING),
                DescribedAttribute.of("id", AttributeCodec.STRING),
                DescribedAttribute.of("courier", AttributeCodec.STRING),
                DescribedAttribute.of("status", STATUS),
                DescribedAttribute.of("due", AttributeCodec.LOCAL_DATE),
                DescribedAttribute.of("barcode", "code", AttributeCodec.STRING),
                DescribedAttribute.of("locker", AttributeCodec.LONG).optional(),
                DescribedAttribute.of("weight", AttributeCodec.INT));
    }
}
