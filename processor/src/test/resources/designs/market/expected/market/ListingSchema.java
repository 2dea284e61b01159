package market;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.attribute.Variant;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.schema.KeyAttribute;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * How a {@link Listing} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class ListingSchema implements RecordMapping<Listing> {
    static final AttributeCodec<Listing.State> STATE = AttributeCodec.enumeration(Listing.State.class,
            Listing.State.values());

    static final AttributeCodec<Payment> PAYMENT = AttributeCodec.oneOf("by", List.of(
            new Variant<>("Cash", Payment.Cash.class, new CashMapping()),
            new Variant<>("card", Payment.Card.class, new CardMapping()),
            new Variant<>("Bank", Payment.Bank.class, new BankMapping())));

    static final AttributeCodec<Listing.Currency> CURRENCY = AttributeCodec.enumeration(Listing.Currency.class,
            Listing.Currency.values());

    static final AttributeCodec<Listing.Size> SIZE = AttributeCodec.record(new SizeMapping());

    static final AttributeCodec<Duration> LASTING = AttributeCodec.LONG.converted(new Seconds());

    static final AttributeCodec<List<Duration>> BREAKS = AttributeCodec.listOf(AttributeCodec.LONG.converted(new Seconds()));

    static final AttributeCodec<String> DESCRIPTION = AttributeCodec.BINARY.converted(new Gzipped());

    static final AttributeCodec<String> SECRET = AttributeCodec.BINARY.converted(new Encrypted());

    static final AttributeCodec<Map<String, Payment>> OTHERS = AttributeCodec.mapOf(PAYMENT);

    static final AttributeCodec<Map<String, Object>> DETAILS = AttributeCodec.mapOf(AttributeCodec.DYNAMIC);

    static final AttributeCodec<Duration> WARRANTY = AttributeCodec.STRING.converted(new Written());

    static final AttributeCodec<List<String>> PHOTOS = AttributeCodec.listOf(AttributeCodec.STRING);

    static final AttributeCodec<Set<Duration>> HOURS = AttributeCodec.setOf(AttributeCodec.LONG.converted(new Seconds()));

    static final EntitySchema<Listing> SCHEMA = EntitySchema.of("Listing", Listing.class, new ListingSchema())
            .accessor("listings")
            .keyComponent("tenant", KeyCodec.STRING, Listing::tenant)
            .keyComponent("price", KeyCodec.BIG_DECIMAL, Listing::price)
            .keyComponent("number", KeyCodec.LONG, Listing::number)
            .keyComponent("lasting", KeyCodec.LONG.converted(Duration.class, new Seconds()), Listing::lasting)
            .keyComponent("titleInLowerCase", KeyCodec.STRING, Listing::titleInLowerCase)
            .primaryKey("inTenant", "tenant#{tenant}", "listing#{price}#{number:desc}")
            .index("gsi1", "titled", "title#{titleInLowerCase}", "{lasting}#{number}")
            .index("by-state", "inState",
                    List.of(new KeyAttribute<>("tenant", "tenant", AttributeCodec.STRING), new KeyAttribute<>("state", "status", STATE)),
                    List.of(new KeyAttribute<>("listedAt", "listedAt", AttributeCodec.INSTANT), new KeyAttribute<>("number", "number", AttributeCodec.LONG)))
            .createdAt("listedAt")
            .version("version")
            .build();

    @Override
    public void write(Listing listing, AttributeWriter to) {
        to.put("tenant", AttributeCodec.STRING, listing.tenant());
        to.put("price", AttributeCodec.BIG_DECIMAL, listing.price());
        to.put("number", AttributeCodec.LONG, listing.number());
        to.put("title", AttributeCodec.STRING, listing.title());
        to.put("status", STATE, listing.state());
        to.putIfSet("listedAt", AttributeCodec.INSTANT, listing.listedAt());
        to.put("lasting", LASTING, listing.lasting());
        to.put("breaks", BREAKS, listing.breaks());
        to.put("description", DESCRIPTION, listing.description());
        to.putOptional("secret", SECRET, listing.secret());
        to.put("payment", PAYMENT, listing.payment());
        to.putOptional("deposit", PAYMENT, listing.deposit());
        to.put("others", OTHERS, listing.others());
        to.put("details", DETAILS, listing.details());
        to.put("anything", AttributeCodec.DYNAMIC, listing.anything());
        to.put("currency", CURRENCY, listing.currency());
        to.put("pieces", AttributeCodec.INT, listing.pieces());
        to.put("warranty", WARRANTY, listing.warranty());
        to.put("photos", PHOTOS, listing.photos());
        to.put("origin", AttributeCodec.STRING, listing.origin());
        to.putOptional("size", SIZE, listing.size());
        to.put("hours", HOURS, listing.hours());
        to.put("version", AttributeCodec.LONG, listing.version());
        to.put("titleInLowerCase", AttributeCodec.STRING, listing.titleInLowerCase());
        to.put("total", AttributeCodec.BIG_DECIMAL, listing.totalPrice());
        to.putOthers(listing.unknown());
    }

    @Override
    public Listing read(AttributeReader from) {
        return new Listing(
                from.get("tenant", AttributeCodec.STRING),
                from.get("price", AttributeCodec.BIG_DECIMAL),
                from.get("number", AttributeCodec.LONG),
                from.get("title", AttributeCodec.STRING),
                from.get("status", STATE),
                from.get("listedAt", AttributeCodec.INSTANT),
                from.get("lasting", LASTING),
                from.get("breaks", BREAKS),
                from.get("description", DESCRIPTION),
                from.getOptional("secret", SECRET),
                from.get("payment", PAYMENT),
                from.getOptional("deposit", PAYMENT),
                from.get("others", OTHERS),
                from.get("details", DETAILS),
                from.get("anything", AttributeCodec.DYNAMIC),
                from.getOrDefault("currency", CURRENCY, Listing.Currency.EUR),
                from.getOrDefault("pieces", AttributeCodec.INT, 1),
                from.getOrDefault("warranty", WARRANTY, new Written().fromStored("PT1M")),
                from.getOrDefault("photos", PHOTOS, List.of()),
                from.get("origin", AttributeCodec.STRING),
                from.getOptional("size", SIZE),
                from.get("hours", HOURS),
                from.others("tenant", "price", "number", "title", "status", "listedAt", "lasting", "breaks", "description", "secret", "payment", "deposit", "others", "details", "anything", "currency", "pieces", "warranty", "photos", "origin", "size", "hours", "version", "titleInLowerCase", "total"),
                from.get("version", AttributeCodec.LONG));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("tenant", AttributeCodec.STRING),
                DescribedAttribute.of("price", AttributeCodec.BIG_DECIMAL),
                DescribedAttribute.of("number", AttributeCodec.LONG),
                DescribedAttribute.of("title", AttributeCodec.STRING),
                DescribedAttribute.of("state", "status", STATE),
                DescribedAttribute.of("listedAt", AttributeCodec.INSTANT),
                DescribedAttribute.of("lasting", LASTING),
                DescribedAttribute.of("breaks", BREAKS),
                DescribedAttribute.of("description", DESCRIPTION),
                DescribedAttribute.of("secret", SECRET).optional(),
                DescribedAttribute.of("payment", PAYMENT),
                DescribedAttribute.of("deposit", PAYMENT).optional(),
                DescribedAttribute.of("others", OTHERS),
                DescribedAttribute.of("details", DETAILS),
                DescribedAttribute.of("anything", AttributeCodec.DYNAMIC),
                DescribedAttribute.of("currency", CURRENCY),
                DescribedAttribute.of("pieces", AttributeCodec.INT),
                DescribedAttribute.of("warranty", WARRANTY),
                DescribedAttribute.of("photos", PHOTOS),
                DescribedAttribute.of("origin", AttributeCodec.STRING),
                DescribedAttribute.of("size", SIZE).optional(),
                DescribedAttribute.of("hours", HOURS),
                DescribedAttribute.of("version", AttributeCodec.LONG),
                DescribedAttribute.of("titleInLowerCase", AttributeCodec.STRING).computed(),
                DescribedAttribute.of("totalPrice", "total", AttributeCodec.BIG_DECIMAL).computed());
    }
}
