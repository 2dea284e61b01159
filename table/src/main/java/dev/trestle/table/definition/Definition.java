package dev.trestle.table.definition;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.Conversion;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.BooleanPath;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.ListPath;
import dev.trestle.table.expression.MapPath;
import dev.trestle.table.expression.NestedPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.OrderedPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.RecordListPath;
import dev.trestle.table.expression.RecordMapPath;
import dev.trestle.table.expression.SetPath;
import dev.trestle.table.expression.StringPath;
import dev.trestle.table.key.KeyCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How the objects of a class are stored, said in code: each field of a subclass declares an attribute by its name and its
 * getter, and is the attribute's typed path in conditions and updates; {@link #restore} makes an object of what is stored,
 * with a constructor, a factory, a builder or setters. A getter that gives null is that of an absent value, for which the
 * attribute has to be {@link #REMOVABLE}.
 *
 * <p>A definition is made once, by one thread, and then safe for use by many.
 *
 * @param <T> the class
 */
public abstract sealed class Definition<T> permits EntityDefinition, ValueDefinition {

    /** No update changes it: components of the primary key, and what others are computed of. */
    public static final Permission<Access.Fixed> FIXED = new Permission<>(Access.Fixed.class);

    /** An update may set it to a value that is known beforehand: components of index keys, unique attributes. */
    public static final Permission<Access.Settable> SETTABLE = new Permission<>(Access.Settable.class);

    /** An update may set it, also to what is made of the stored value. */
    public static final Permission<Access.Writable> WRITABLE = new Permission<>(Access.Writable.class);

    /** It may be absent, so that an update may also remove it. */
    public static final Permission<Access.Removable> REMOVABLE = new Permission<>(Access.Removable.class);

    private final String owner;
    private final Map<String, DeclaredAttribute<T, ?>> attributes = new LinkedHashMap<>();
    private @Nullable Function<T, Map<String, AttributeValue>> others;
    private boolean inUse;

    Definition(String owner) {
        this.owner = owner;
    }

    /**
     * Makes an object of what is stored.
     *
     * @param from gives the values by their paths
     */
    protected abstract T restore(StoredValues<T> from);

    /** A text: {@code S}. */
    protected final <A extends Access> StringPath<T, A> text(
            String name, Function<T, @Nullable String> getter, Permission<A> updates) {
        return new StringPath<>(declare(name, AttributeCodec.STRING, getter, KeyCodec.STRING, updates));
    }

    /** A boolean: {@code BOOL}. */
    protected final <A extends Access> BooleanPath<T, A> bool(
            String name, Function<T, @Nullable Boolean> getter, Permission<A> updates) {
        return new BooleanPath<>(declare(name, AttributeCodec.BOOLEAN, getter, null, updates));
    }

    /**
     * A number: {@code N}.
     *
     * @param codec of the numbers of {@link AttributeCodec}, as in {@link AttributeCodec#INT}
     */
    protected final <N extends Number, A extends Access> NumberPath<T, N, A> number(
            String name, AttributeCodec<N> codec, Function<T, @Nullable N> getter, Permission<A> updates) {
        return new NumberPath<>(declare(name, codec, getter, KeyCodecs.of(codec), updates), codec);
    }

    /** A date: {@code S}. */
    protected final <A extends Access> OrderedPath<T, LocalDate, A> date(
            String name, Function<T, @Nullable LocalDate> getter, Permission<A> updates) {
        AttributeCodec<LocalDate> codec = AttributeCodec.LOCAL_DATE;
        return new OrderedPath<>(declare(name, codec, getter, KeyCodec.LOCAL_DATE, updates), codec);
    }

    /** An instant: {@code S}. */
    protected final <A extends Access> OrderedPath<T, Instant, A> instant(
            String name, Function<T, @Nullable Instant> getter, Permission<A> updates) {
        AttributeCodec<Instant> codec = AttributeCodec.INSTANT;
        return new OrderedPath<>(declare(name, codec, getter, KeyCodec.INSTANT, updates), codec);
    }

    /** A UUID: {@code S}. */
    protected final <A extends Access> Path<T, UUID, A> uuid(
            String name, Function<T, @Nullable UUID> getter, Permission<A> updates) {
        AttributeCodec<UUID> codec = AttributeCodec.UUID;
        return new Path<>(declare(name, codec, getter, KeyCodec.UUID, updates), codec);
    }

    /** Bytes: {@code B}. */
    protected final <A extends Access> Path<T, byte[], A> bytes(
            String name, Function<T, byte @Nullable []> getter, Permission<A> updates) {
        AttributeCodec<byte[]> codec = AttributeCodec.BINARY;
        return new Path<>(declare(name, codec, getter, KeyCodec.BINARY, updates), codec);
    }

    /**
     * A constant of an enum by its name: {@code S}.
     *
     * @param constants all of them, as {@code values()} gives them
     */
    protected final <V extends Enum<V>, A extends Access> Path<T, V, A> enumeration(
            String name, Class<V> type, V[] constants, Function<T, @Nullable V> getter, Permission<A> updates) {
        AttributeCodec<V> codec = AttributeCodec.enumeration(type, constants);
        return new Path<>(declare(name, codec, getter, KeyCodec.enumeration(type, constants), updates), codec);
    }

    /**
     * A value of one's own type, stored as a value of another.
     *
     * @param stored how that is stored
     * @param conversion an {@link dev.trestle.table.attribute.OrderedConversion} for components of a sort key
     */
    protected final <V, S, A extends Access> Path<T, V, A> converted(
            String name,
            AttributeCodec<S> stored,
            Class<V> type,
            Conversion<V, S> conversion,
            Function<T, @Nullable V> getter,
            Permission<A> updates) {
        AttributeCodec<V> codec = stored.converted(conversion);
        KeyCodec<S> inKeys = KeyCodecs.of(stored);
        return new Path<>(
                declare(name, codec, getter, inKeys == null ? null : inKeys.converted(type, conversion), updates),
                codec);
    }

    /** A value of any other kind, which cannot be in the template of a key: sealed types, dynamic values. */
    protected final <V, A extends Access> Path<T, V, A> value(
            String name, AttributeCodec<V> codec, Function<T, @Nullable V> getter, Permission<A> updates) {
        return new Path<>(declare(name, codec, getter, null, updates), codec);
    }

    /** A set: {@code SS}, {@code NS} or {@code BS}. The empty set is stored as no attribute. */
    protected final <V, A extends Access> SetPath<T, V, A> set(
            String name, AttributeCodec<V> element, Function<T, @Nullable Set<V>> getter, Permission<A> updates) {
        return new SetPath<>(declare(name, AttributeCodec.setOf(element), getter, null, updates), element);
    }

    /** A list: {@code L}. */
    protected final <V, A extends Access> ListPath<T, V, A> list(
            String name, AttributeCodec<V> element, Function<T, @Nullable List<V>> getter, Permission<A> updates) {
        return new ListPath<>(declare(name, AttributeCodec.listOf(element), getter, null, updates), element);
    }

    /** A map: {@code M}. */
    protected final <V, A extends Access> MapPath<T, V, A> map(
            String name, AttributeCodec<V> value, Function<T, @Nullable Map<String, V>> getter, Permission<A> updates) {
        return new MapPath<>(declare(name, AttributeCodec.mapOf(value), getter, null, updates), value);
    }

    /** A nested value with attributes of its own: {@code M}. */
    protected final <V, A extends Access> NestedPath<T, V, A> nested(
            String name, ValueDefinition<V> definition, Function<T, @Nullable V> getter, Permission<A> updates) {
        AttributeCodec<V> codec = definition.codec();
        return new NestedPath<>(declare(name, codec, getter, null, updates), codec);
    }

    /** A list of nested values: {@code L}. */
    protected final <V, A extends Access> RecordListPath<T, V, NestedPath<T, V, Access.Removable>, A> nestedList(
            String name, ValueDefinition<V> definition, Function<T, @Nullable List<V>> getter, Permission<A> updates) {
        AttributeCodec<V> codec = definition.codec();
        return new RecordListPath<>(
                declare(name, AttributeCodec.listOf(codec), getter, null, updates),
                codec,
                at -> new NestedPath<>(at, codec));
    }

    /** A map of nested values: {@code M}. */
    protected final <V, A extends Access> RecordMapPath<T, V, NestedPath<T, V, Access.Removable>, A> nestedMap(
            String name,
            ValueDefinition<V> definition,
            Function<T, @Nullable Map<String, V>> getter,
            Permission<A> updates) {
        AttributeCodec<V> codec = definition.codec();
        return new RecordMapPath<>(
                declare(name, AttributeCodec.mapOf(codec), getter, null, updates),
                codec,
                at -> new NestedPath<>(at, codec));
    }

    /** The names of the attributes that are declared so far. */
    protected final Set<String> declaredNames() {
        return Collections.unmodifiableSet(attributes.keySet());
    }

    /** Keeps attributes that the definition does not name; see {@link StoredValues#others}. */
    protected final void otherAttributes(Function<T, Map<String, AttributeValue>> getter) {
        checkUnused("the other attributes");
        others = getter;
    }

    private <V> DocumentPath declare(
            String name,
            AttributeCodec<V> codec,
            Function<T, @Nullable V> getter,
            @Nullable KeyCodec<V> keyCodec,
            Permission<?> updates) {
        return declare(new DeclaredAttribute<>(name, codec, getter, Optional.ofNullable(keyCodec), updates, false));
    }

    final DocumentPath declare(DeclaredAttribute<T, ?> attribute) {
        checkUnused("the attribute " + attribute.name());
        if (attribute.name().isEmpty()) {
            throw new InvalidDesignException(
                    DesignFault.ATTRIBUTE_NAME, owner + " has an attribute without a name; name it");
        }
        if (attributes.putIfAbsent(attribute.name(), attribute) != null) {
            throw new InvalidDesignException(
                    DesignFault.REPEATED_ATTRIBUTE,
                    owner + " has two attributes " + attribute.name() + "; store one of them under another name");
        }
        return DocumentPath.of(attribute.name());
    }

    final void checkUnused(String what) {
        if (inUse) {
            throw new InvalidDesignException(
                    DesignFault.DECLARED_TOO_LATE,
                    what + " of " + owner + " is declared after the definition was used; declare it in a field or in"
                            + " the constructor");
        }
    }

    final void use() {
        inUse = true;
    }

    final String owner() {
        return owner;
    }

    final Map<String, DeclaredAttribute<T, ?>> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    /** How objects become attributes and back. */
    public final RecordMapping<T> mapping() {
        return new Mapping();
    }

    private final class Mapping implements RecordMapping<T> {

        @Override
        public void write(T value, AttributeWriter to) {
            attributes.values().forEach(attribute -> attribute.write(value, to));
            if (others != null) {
                to.putOthers(others.apply(value));
            }
        }

        @Override
        public T read(AttributeReader from) {
            return restore(new StoredValues<>(from, attributes.keySet()));
        }

        @Override
        public List<DescribedAttribute> attributes() {
            return attributes.values().stream()
                    .map(DeclaredAttribute::described)
                    .toList();
        }
    }
}
