package library;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.EntitySchema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;
import library.catalogue.Shelves;
import library.parts.Money;

/**
 * How a {@link Shelves.Book} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class BookSchema implements RecordMapping<Shelves.Book> {
    static final AttributeCodec<Shelves.Kind> KIND = AttributeCodec.enumeration(Shelves.Kind.class,
            Shelves.Kind.values());

    static final AttributeCodec<Money> MONEY = AttributeCodec.record(new MoneyMapping());

    static final AttributeCodec<List<String>> TAGS = AttributeCodec.listOf(AttributeCodec.STRING);

    static final AttributeCodec<List<List<Shelves.Kind>>> KINDS = AttributeCodec.listOf(AttributeCodec.listOf(KIND));

    static final AttributeCodec<List<Money>> PRICES = AttributeCodec.listOf(MONEY);

    static final AttributeCodec<Map<String, Money>> PRICES_BY_COUNTRY = AttributeCodec.mapOf(MONEY);

    static final AttributeCodec<Map<String, Integer>> STOCK = AttributeCodec.mapOf(AttributeCodec.INT);

    static final AttributeCodec<Set<String>> AUTHORS = AttributeCodec.setOf(AttributeCodec.STRING);

    static final AttributeCodec<Set<Integer>> EDITIONS = AttributeCodec.setOf(AttributeCodec.INT);

    static final AttributeCodec<Set<LocalDate>> REPRINTS = AttributeCodec.setOf(AttributeCodec.LOCAL_DATE);

    static final EntitySchema<Shelves.Book> SCHEMA = EntitySchema.of("Book", Shelves.Book.class, new BookSchema())
            .accessor("books")
            .keyComponent("branch", KeyCodec.STRING, Shelves.Book::branch)
            .keyComponent("kind", KeyCodec.enumeration(Shelves.Kind.class, Shelves.Kind.values()), Shelves.Book::kind)
            .keyComponent("id", KeyCodec.UUID, Shelves.Book::id)
            .keyComponent("published", KeyCodec.LOCAL_DATE, Shelves.Book::published)
            .keyComponent("language", KeyCodec.STRING, Shelves.Book::language)
            .primaryKey("inBranch", "branch#{branch}", "book#{kind}#{id}")
            .index("gsi2", "publishedIn", "year#{language}", "{published}#{branch}#{id}")
            .timeToLive("expires")
            .createdAt("bought")
            .modifiedAt("touched")
            .version("version")
            .build();

    @Override
    public void write(Shelves.Book book, AttributeWriter to) {
        to.put("branch", AttributeCodec.STRING, book.branch());
        to.put("kind", KIND, book.kind());
        to.put("id", AttributeCodec.UUID, book.id());
        to.put("published", AttributeCodec.LOCAL_DATE, book.published());
        to.put("language", AttributeCodec.STRING, book.language());
        to.putOptional("signed", AttributeCodec.BOOLEAN, book.signed());
        to.put("pages", AttributeCodec.INT, book.pages());
        to.putOptional("sold", AttributeCodec.LONG, book.sold());
        to.put("weight", AttributeCodec.DOUBLE, book.weight());
        to.put("price", AttributeCodec.BIG_DECIMAL, book.price());
        to.putOptional("barcode", AttributeCodec.BIG_INTEGER, book.barcode());
        to.put("cover", AttributeCodec.BINARY, book.cover());
        to.put("tags", TAGS, book.tags());
        to.put("kinds", KINDS, book.kinds());
        to.putOptional("prices", PRICES, book.prices());
        to.put("pricesByCountry", PRICES_BY_COUNTRY, book.pricesByCountry());
        to.put("stock", STOCK, book.stock());
        to.put("authors", AUTHORS, book.authors());
        to.put("editions", EDITIONS, book.editions());
        to.put("reprints", REPRINTS, book.reprints());
        to.put("lastPrice", MONEY, book.lastPrice());
        to.putOptional("discount", MONEY, book.discount());
        to.putOptional("successor", AttributeCodec.UUID, book.successor());
        to.putOptional("marketedAs", KIND, book.marketedAs());
        to.put("expires", AttributeCodec.EPOCH_SECONDS, book.expires());
        to.putIfSet("bought", AttributeCodec.INSTANT, book.bought());
        to.putIfSet("touched", AttributeCodec.INSTANT, book.touched());
        to.put("version", AttributeCodec.LONG, book.version());
    }

    @Override
    public Shelves.Book read(AttributeReader from) {
        return new Shelves.Book(
                from.get("branch", AttributeCodec.STRING),
                from.get("kind", KIND),
                from.get("id", AttributeCodec.UUID),
                from.get("published", AttributeCodec.LOCAL_DATE),
                from.get("language", AttributeCodec.STRING),
                from.getOptional("signed", AttributeCodec.BOOLEAN),
                from.get("pages", AttributeCodec.INT),
                from.getOptional("sold", AttributeCodec.LONG),
                from.get("weight", AttributeCodec.DOUBLE),
                from.get("price", AttributeCodec.BIG_DECIMAL),
                from.getOptional("barcode", AttributeCodec.BIG_INTEGER),
                from.get("cover", AttributeCodec.BINARY),
                from.get("tags", TAGS),
                from.get("kinds", KINDS),
                from.getOptional("prices", PRICES),
                from.get("pricesByCountry", PRICES_BY_COUNTRY),
                from.get("stock", STOCK),
                from.get("authors", AUTHORS),
                from.get("editions", EDITIONS),
                from.get("reprints", REPRINTS),
                from.get("lastPrice", MONEY),
                from.getOptional("discount", MONEY),
                from.getOptional("successor", AttributeCodec.UUID),
                from.getOptional("marketedAs", KIND),
                from.get("expires", AttributeCodec.EPOCH_SECONDS),
                from.get("bought", AttributeCodec.INSTANT),
                from.get("touched", AttributeCodec.INSTANT),
                from.get("version", AttributeCodec.LONG));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("branch", AttributeCodec.STRING),
                DescribedAttribute.of("kind", KIND),
                DescribedAttribute.of("id", AttributeCodec.UUID),
                DescribedAttribute.of("published", AttributeCodec.LOCAL_DATE),
                DescribedAttribute.of("language", AttributeCodec.STRING),
                DescribedAttribute.of("signed", AttributeCodec.BOOLEAN).optional(),
                DescribedAttribute.of("pages", AttributeCodec.INT),
                DescribedAttribute.of("sold", AttributeCodec.LONG).optional(),
                DescribedAttribute.of("weight", AttributeCodec.DOUBLE),
                DescribedAttribute.of("price", AttributeCodec.BIG_DECIMAL),
                DescribedAttribute.of("barcode", AttributeCodec.BIG_INTEGER).optional(),
                DescribedAttribute.of("cover", AttributeCodec.BINARY),
                DescribedAttribute.of("tags", TAGS),
                DescribedAttribute.of("kinds", KINDS),
                DescribedAttribute.of("prices", PRICES).optional(),
                DescribedAttribute.of("pricesByCountry", PRICES_BY_COUNTRY),
                DescribedAttribute.of("stock", STOCK),
                DescribedAttribute.of("authors", AUTHORS),
                DescribedAttribute.of("editions", EDITIONS),
                DescribedAttribute.of("reprints", REPRINTS),
                DescribedAttribute.of("lastPrice", MONEY),
                DescribedAttribute.of("discount", MONEY).optional(),
                DescribedAttribute.of("successor", AttributeCodec.UUID).optional(),
                DescribedAttribute.of("marketedAs", KIND).optional(),
                DescribedAttribute.of("expires", AttributeCodec.EPOCH_SECONDS),
                DescribedAttribute.of("bought", AttributeCodec.INSTANT),
                DescribedAttribute.of("touched", AttributeCodec.INSTANT),
                DescribedAttribute.of("version", AttributeCodec.LONG));
    }
}
