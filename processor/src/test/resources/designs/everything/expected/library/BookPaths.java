package library;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.BooleanPath;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.ListPath;
import dev.trestle.table.expression.MapPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.OrderedPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.RecordListPath;
import dev.trestle.table.expression.RecordMapPath;
import dev.trestle.table.expression.SetPath;
import dev.trestle.table.expression.StringPath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.annotation.processing.Generated;
import library.catalogue.Shelves;
import library.parts.Money;

/**
 * The attributes of a {@link Shelves.Book} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class BookPaths {
    public final StringPath<Shelves.Book, Access.Fixed> branch = new StringPath<>(DocumentPath.of("branch"));

    public final Path<Shelves.Book, Shelves.Kind, Access.Fixed> kind = new Path<>(DocumentPath.of("kind"),
            BookSchema.KIND);

    public final Path<Shelves.Book, UUID, Access.Fixed> id = new Path<>(DocumentPath.of("id"),
            AttributeCodec.UUID);

    public final OrderedPath<Shelves.Book, LocalDate, Access.Settable> published = new OrderedPath<>(DocumentPath.of("published"),
            AttributeCodec.LOCAL_DATE);

    public final StringPath<Shelves.Book, Access.Settable> language = new StringPath<>(DocumentPath.of("language"));

    public final BooleanPath<Shelves.Book, Access.Removable> signed = new BooleanPath<>(DocumentPath.of("signed"));

    public final NumberPath<Shelves.Book, Integer, Access.Writable> pages = new NumberPath<>(DocumentPath.of("pages"),
            AttributeCodec.INT);

    public final NumberPath<Shelves.Book, Long, Access.Removable> sold = new NumberPath<>(DocumentPath.of("sold"),
            AttributeCodec.LONG);

    public final NumberPath<Shelves.Book, Double, Access.Writable> weight = new NumberPath<>(DocumentPath.of("weight"),
            AttributeCodec.DOUBLE);

    public final NumberPath<Shelves.Book, BigDecimal, Access.Writable> price = new NumberPath<>(DocumentPath.of("price"),
            AttributeCodec.BIG_DECIMAL);

    public final NumberPath<Shelves.Book, BigInteger, Access.Removable> barcode = new NumberPath<>(DocumentPath.of("barcode"),
            AttributeCodec.BIG_INTEGER);

    public final Path<Shelves.Book, byte[], Access.Writable> cover = new Path<>(DocumentPath.of("cover"),
            AttributeCodec.BINARY);

    public final ListPath<Shelves.Book, String, Access.Writable> tags = new ListPath<>(DocumentPath.of("tags"),
            AttributeCodec.STRING);

    public final ListPath<Shelves.Book, List<Shelves.Kind>, Access.Writable> kinds = new ListPath<>(DocumentPath.of("kinds"),
            AttributeCodec.listOf(BookSchema.KIND));

    public final RecordListPath<Shelves.Book, Money, MoneyPaths<Shelves.Book, Access.Removable>, Access.Removable> prices = new RecordListPath<>(DocumentPath.of("prices"),
            BookSchema.MONEY, MoneyPaths::new);

    public final RecordMapPath<Shelves.Book, Money, MoneyPaths<Shelves.Book, Access.Removable>, Access.Writable> pricesByCountry = new RecordMapPath<>(DocumentPath.of("pricesByCountry"),
            BookSchema.MONEY, MoneyPaths::new);

    public final MapPath<Shelves.Book, Integer, Access.Writable> stock = new MapPath<>(DocumentPath.of("stock"),
            AttributeCodec.INT);

    public final SetPath<Shelves.Book, String, Access.Writable> authors = new SetPath<>(DocumentPath.of("authors"),
            AttributeCodec.STRING);

    public final SetPath<Shelves.Book, Integer, Access.Writable> editions = new SetPath<>(DocumentPath.of("editions"),
            AttributeCodec.INT);

    public final SetPath<Shelves.Book, LocalDate, Access.Writable> reprints = new SetPath<>(DocumentPath.of("reprints"),
            AttributeCodec.LOCAL_DATE);

    public final MoneyPaths<Shelves.Book, Access.Writable> lastPrice = new MoneyPaths<>(DocumentPath.of("lastPrice"));

    public final MoneyPaths<Shelves.Book, Access.Removable> discount = new MoneyPaths<>(DocumentPath.of("discount"));

    public final Path<Shelves.Book, UUID, Access.Removable> successor = new Path<>(DocumentPath.of("successor"),
            AttributeCodec.UUID);

    public final Path<Shelves.Book, Shelves.Kind, Access.Removable> marketedAs = new Path<>(DocumentPath.of("marketedAs"),
            BookSchema.KIND);

    public final OrderedPath<Shelves.Book, Instant, Access.Writable> expires = new OrderedPath<>(DocumentPath.of("expires"),
            AttributeCodec.EPOCH_SECONDS);

    public final OrderedPath<Shelves.Book, Instant, Access.Fixed> bought = new OrderedPath<>(DocumentPath.of("bought"),
            AttributeCodec.INSTANT);

    public final OrderedPath<Shelves.Book, Instant, Access.Fixed> touched = new OrderedPath<>(DocumentPath.of("touched"),
            AttributeCodec.INSTANT);

    public final NumberPath<Shelves.Book, Long, Access.Fixed> version = new NumberPath<>(DocumentPath.of("version"),
            AttributeCodec.LONG);

    BookPaths() {
    }
}
