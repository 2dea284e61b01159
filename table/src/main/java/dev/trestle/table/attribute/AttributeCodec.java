package dev.trestle.table.attribute;

import dev.trestle.table.attribute.AttributeShape.Form;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How values of one type become attribute values and back. Immutable and safe for use by many threads.
 *
 * @param <T> the type of the values
 */
public final class AttributeCodec<T> {

    /** {@code S}. */
    public static final AttributeCodec<String> STRING =
            TextCodecs.of(new AttributeShape.Simple(Form.TEXT), text -> text, text -> text);

    /** {@code BOOL}. */
    public static final AttributeCodec<Boolean> BOOLEAN = new AttributeCodec<>(
            new AttributeShape.Simple(Form.BOOLEAN),
            (value, at) -> AttributeValue.fromBool(value),
            (stored, at) -> stored.bool());

    /** {@code N} without fraction, within 32 bits. */
    public static final AttributeCodec<Integer> INT =
            NumberCodecs.of(Integer.class, Integer.MIN_VALUE, Integer.MAX_VALUE, BigDecimal::intValueExact);

    /** {@code N} without fraction, within 64 bits. */
    public static final AttributeCodec<Long> LONG =
            NumberCodecs.of(Long.class, Long.MIN_VALUE, Long.MAX_VALUE, BigDecimal::longValueExact);

    /** {@code N}; NaN, the infinities, and what is 1E126 or more or less than 1E-130 in size have no form in DynamoDB. */
    public static final AttributeCodec<Double> DOUBLE =
            NumberCodecs.of(Form.NUMBER, value -> NumberCodecs.storable(value).toString(), BigDecimal::doubleValue);

    /** {@code N}; up to 38 digits. DynamoDB drops trailing zeros, so the scale is not kept. */
    public static final AttributeCodec<BigDecimal> BIG_DECIMAL =
            NumberCodecs.of(Form.NUMBER, value -> StorableNumber.of(value).toString(), value -> value);

    /** {@code N}; up to 38 digits. */
    public static final AttributeCodec<BigInteger> BIG_INTEGER = NumberCodecs.of(
            Form.WHOLE_NUMBER,
            value -> StorableNumber.of(new BigDecimal(value)).toString(),
            BigDecimal::toBigIntegerExact);

    /** {@code S}, ISO 8601, years 0000 to 9999, so that the text sorts as the dates do. */
    public static final AttributeCodec<LocalDate> LOCAL_DATE =
            TextCodecs.of(new AttributeShape.Simple(Form.DATE), TextCodecs::dateText, LocalDate::parse);

    /** {@code S}, ISO 8601 with nine digits of fraction, years 0000 to 9999, so that the text sorts as the instants do. */
    public static final AttributeCodec<Instant> INSTANT =
            TextCodecs.of(new AttributeShape.Simple(Form.INSTANT), TextCodecs::instantText, Instant::parse);

    /** {@code N}, whole seconds since 1970, the form in which DynamoDB reads the time to live; fractions are dropped. */
    public static final AttributeCodec<Instant> EPOCH_SECONDS = NumberCodecs.of(
            Form.EPOCH_SECONDS,
            instant -> Long.toString(instant.getEpochSecond()),
            seconds -> Instant.ofEpochSecond(seconds.longValueExact()));

    /** {@code S}, the usual 36 characters. */
    public static final AttributeCodec<UUID> UUID =
            TextCodecs.of(new AttributeShape.Simple(Form.UUID), Object::toString, java.util.UUID::fromString);

    /** {@code B}. */
    public static final AttributeCodec<byte[]> BINARY = ContainerCodecs.binary();

    /**
     * Values of no certain type, as JSON has them: String, Boolean, byte[], any {@link Number}, {@code Map<String, ?>},
     * {@code List<?>}, {@code Set<?>} of texts, numbers or bytes, and null inside of a map or list. Numbers come back as
     * BigDecimal, and all else as what it was.
     */
    public static final AttributeCodec<Object> DYNAMIC = new AttributeCodec<>(
            new AttributeShape.Simple(Form.ANYTHING),
            DynamicValues::encode,
            (stored, at) -> DynamicValues.decode(stored, at));

    /** The attribute value itself, of any type. */
    public static final AttributeCodec<AttributeValue> RAW = new AttributeCodec<>(
            new AttributeShape.Simple(Form.ANYTHING), (value, at) -> value, (stored, at) -> stored);

    /** Writes a value that is not null. */
    interface Encoder<T> {
        AttributeValue encode(T value, Place at);
    }

    /** Reads an attribute value of the codec's kind. */
    interface Decoder<T> {
        T decode(AttributeValue stored, Place at);
    }

    private final AttributeShape shape;
    private final AttributeKind kind;
    private final Encoder<T> encoder;
    private final Decoder<T> decoder;
    private final @Nullable T absentValue;
    private final @Nullable NumberRange range;

    AttributeCodec(AttributeShape shape, Encoder<T> encoder, Decoder<T> decoder) {
        this(shape, encoder, decoder, null, null);
    }

    /**
     * @param absentValue the value that is stored as no attribute; null if there is none
     * @param range the numbers that the type holds; null if it is no number or holds all of DynamoDB's
     */
    AttributeCodec(
            AttributeShape shape,
            Encoder<T> encoder,
            Decoder<T> decoder,
            @Nullable T absentValue,
            @Nullable NumberRange range) {
        this.shape = shape;
        this.kind = AttributeKind.valueOf(shape.type());
        this.encoder = encoder;
        this.decoder = decoder;
        this.absentValue = absentValue;
        this.range = range;
    }

    /** {@code S}, the constant's name. */
    public static <T extends Enum<T>> AttributeCodec<T> enumeration(Class<T> type, T[] constants) {
        return TextCodecs.enumeration(type, constants);
    }

    /** {@code SS}, {@code NS} or {@code BS}, after the kind of the elements; the empty set is stored as no attribute. */
    public static <T> AttributeCodec<Set<T>> setOf(AttributeCodec<T> element) {
        return ContainerCodecs.setOf(element);
    }

    /** {@code L}. */
    public static <T> AttributeCodec<List<T>> listOf(AttributeCodec<T> element) {
        return ContainerCodecs.listOf(element);
    }

    /** {@code M} with the map's own keys. */
    public static <T> AttributeCodec<Map<String, T>> mapOf(AttributeCodec<T> value) {
        return ContainerCodecs.mapOf(value);
    }

    /** {@code M} with an attribute for each component of a record. */
    public static <T> AttributeCodec<T> record(RecordMapping<T> mapping) {
        return ContainerCodecs.record(mapping);
    }

    /** {@code M} with the components of a record of a sealed type, and an attribute that tells of which. */
    public static <T> AttributeCodec<T> oneOf(String discriminator, List<Variant<? extends T>> variants) {
        return VariantCodec.of(discriminator, variants);
    }

    /** Values of another type, each stored as a value of this one. */
    public <U> AttributeCodec<U> converted(Conversion<U, T> conversion) {
        return ConvertedCodec.of(this, conversion);
    }

    /** The numbers that the type holds, if those are fewer than DynamoDB's. */
    public Optional<NumberRange> range() {
        return Optional.ofNullable(range);
    }

    /** The type of the attribute in DynamoDB's letters, as in {@code S}. */
    public String type() {
        return kind.name();
    }

    /** What the values look like in an item. */
    public AttributeShape shape() {
        return shape;
    }

    AttributeKind kind() {
        return kind;
    }

    /**
     * What is stored for a value: nothing for an empty set, as DynamoDB has none.
     *
     * @throws dev.trestle.table.InvalidValueException if the value is null or has no form in DynamoDB
     */
    public Optional<AttributeValue> store(T value, Place at) {
        if (value == null) {
            throw at.invalid("is null; a value that may be absent is an Optional in the record");
        }
        return value.equals(absentValue) ? Optional.empty() : Optional.of(encoder.encode(value, at));
    }

    /**
     * What is stored for a value as an element of something else, where it cannot be left out.
     *
     * @throws dev.trestle.table.InvalidValueException if the value is null, an empty set or has no form in DynamoDB
     */
    public AttributeValue encode(T value, Place at) {
        return store(value, at).orElseThrow(() -> at.invalid("is an empty set, which DynamoDB cannot store here"));
    }

    /**
     * The value of what is stored.
     *
     * @throws dev.trestle.table.UnreadableItemException if the stored value is not one that this codec writes
     */
    public T decode(AttributeValue stored, Place at) {
        if (!kind.isIn(stored)) {
            throw at.unreadable("is of type " + stored.type() + " where the design has " + kind.words(), null);
        }
        return decoder.decode(stored, at);
    }

    /**
     * The value of what is stored, or that of an attribute that is not.
     *
     * @throws dev.trestle.table.UnreadableItemException if the stored value is not one that this codec writes, or has to be
     *     there
     */
    public T decodeOrAbsent(@Nullable AttributeValue stored, Place at) {
        return stored == null ? whenAbsent(at) : decode(stored, at);
    }

    T whenAbsent(Place at) {
        if (absentValue == null) {
            throw at.unreadable(
                    "the attribute is missing; give it a value with a migration or make the component an Optional",
                    null);
        }
        return absentValue;
    }
}
