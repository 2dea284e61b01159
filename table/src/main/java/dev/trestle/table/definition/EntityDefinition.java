package dev.trestle.table.definition;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.OrderedPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.schema.EntitySchemaBuilder;
import dev.trestle.table.schema.Upcaster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an entity is, said in code: for a class that one cannot annotate. A subclass declares attributes as {@link
 * Definition} says, then its keys, by templates as in {@link dev.trestle.table.design.Key} that call attributes by their
 * names. What the annotation processor refuses at compile time is refused by {@link #schema} and by the design that takes
 * it, with the same codes.
 *
 * @param <E> the class
 */
public abstract non-sealed class EntityDefinition<E> extends Definition<E> {

    /** What Trestle looks after, by an attribute. */
    enum Role {
        VERSION,
        CREATED_AT,
        MODIFIED_AT,
        TIME_TO_LIVE
    }

    private final String name;
    private final Class<E> type;
    private final List<DefinedKey<E>> indexes = new ArrayList<>();
    private final Map<Role, String> roles = new EnumMap<>(Role.class);
    private final List<String> uniques = new ArrayList<>();
    private final Map<Integer, Upcaster> upcasters = new LinkedHashMap<>();
    private Optional<String> existingDelimiter = Optional.empty();
    private @Nullable DefinedKey<E> primaryKey;
    private @Nullable EntitySchema<E> schema;

    /**
     * Begins a definition.
     *
     * @param name what the item's {@code entity} attribute holds
     */
    protected EntityDefinition(String name, Class<E> type) {
        super(name);
        this.name = name;
        this.type = type;
    }

    /**
     * The table's own key.
     *
     * @param pattern the name of its access pattern
     * @param partitionKey as in {@code company#{company}}
     * @param sortKey as in {@code user#{email}}
     */
    protected final DefinedPattern<E> primaryKey(String pattern, String partitionKey, String sortKey) {
        DefinedPattern<E> declared = new DefinedPattern<>(this, pattern, Optional.empty(), 1);
        return primary(new DefinedKey.Templates<>(declared, partitionKey, sortKey, false));
    }

    /** The key of a table without sort key. */
    protected final DefinedPattern<E> primaryKey(String pattern, String partitionKey) {
        return primaryKey(pattern, partitionKey, "");
    }

    /**
     * The key of a table whose partition key and sort key are attributes as they are: texts, numbers or bytes that are
     * stored under the names of the table's keys.
     */
    protected final DefinedPattern<E> primaryKey(String pattern, Path<E, ?, ?> partitionKey, Path<E, ?, ?> sortKey) {
        DefinedPattern<E> declared = new DefinedPattern<>(this, pattern, Optional.empty(), 1);
        return primary(new DefinedKey.Attributes<>(declared, List.of(partitionKey), List.of(sortKey)));
    }

    /** The same for a table without sort key. */
    protected final DefinedPattern<E> primaryKey(String pattern, Path<E, ?, ?> partitionKey) {
        DefinedPattern<E> declared = new DefinedPattern<>(this, pattern, Optional.empty(), 1);
        return primary(new DefinedKey.Attributes<>(declared, List.of(partitionKey), List.of()));
    }

    private DefinedPattern<E> primary(DefinedKey<E> key) {
        checkUnused("the primary key");
        if (primaryKey != null) {
            throw new InvalidDesignException(
                    DesignFault.ENTITY_WITHOUT_KEY, name + " has two primary keys; an item has one");
        }
        primaryKey = key;
        return key.pattern();
    }

    /**
     * A key in a global secondary index, as texts made of attributes.
     *
     * @param index an index of the design
     * @param pattern the name of its access pattern
     */
    protected final DefinedPattern<E> index(String index, String pattern, String partitionKey, String sortKey) {
        return index(index, pattern, partitionKey, sortKey, 1);
    }

    /**
     * A key in a global secondary index whose partitions are spread over several.
     *
     * @param shards how many, 1 to 200; see {@link dev.trestle.table.design.Index#shards}
     */
    protected final DefinedPattern<E> index(
            String index, String pattern, String partitionKey, String sortKey, int shards) {
        DefinedPattern<E> declared = new DefinedPattern<>(this, pattern, Optional.of(index), shards);
        return add(new DefinedKey.Templates<>(declared, partitionKey, sortKey, false));
    }

    /** A key in a global secondary index of attributes as they are; an item that lacks one of them is not in it. */
    protected final DefinedPattern<E> index(
            String index, String pattern, List<Path<E, ?, ?>> partitionKey, List<Path<E, ?, ?>> sortKey) {
        DefinedPattern<E> declared = new DefinedPattern<>(this, pattern, Optional.of(index), 1);
        return add(new DefinedKey.Attributes<>(declared, List.copyOf(partitionKey), List.copyOf(sortKey)));
    }

    private DefinedPattern<E> add(DefinedKey<E> key) {
        checkUnused("the access pattern " + key.pattern().name());
        indexes.add(key);
        return key.pattern();
    }

    /** Says that a partition key without components, one partition for all items of the entity, is meant. */
    protected final DefinedPattern<E> constantPartition(DefinedPattern<E> pattern) {
        checkUnused("the access pattern " + pattern.name());
        primaryKey = primaryKey == null ? null : meant(pattern, primaryKey);
        indexes.replaceAll(key -> meant(pattern, key));
        return pattern;
    }

    private static <E> DefinedKey<E> meant(DefinedPattern<E> pattern, DefinedKey<E> key) {
        return key.pattern() == pattern && key instanceof DefinedKey.Templates<E> templates
                ? new DefinedKey.Templates<>(pattern, templates.partitionKey(), templates.sortKey(), true)
                : key;
    }

    /** Says that keys are those of a table that exists; see {@link dev.trestle.table.design.ExistingLayout}. */
    protected final void existingLayout(String delimiter) {
        checkUnused("the layout");
        existingDelimiter = Optional.of(delimiter);
    }

    /** Has no two items of the entity have the same value of an attribute. */
    protected final void unique(Path<E, ?, ?> attribute) {
        checkUnused("the unique attribute " + attribute);
        uniques.add(attribute.toString());
    }

    /** Brings items of a shape to the next one when they are read; see {@link EntitySchemaBuilder#upcast}. */
    protected final void upcast(int fromShape, Upcaster upcaster) {
        checkUnused("an upcaster");
        upcasters.put(fromShape, upcaster);
    }

    /** Counts the writes, and keeps two of them from overwriting each other; null or 0 for what is not stored yet. */
    protected final NumberPath<E, Long, Access.Fixed> version(String attribute, Function<E, @Nullable Long> getter) {
        return new NumberPath<>(
                managed(Role.VERSION, attribute, AttributeCodec.LONG, getter, FIXED), AttributeCodec.LONG);
    }

    /** Holds when the item was created; null for what is not stored yet. */
    protected final OrderedPath<E, Instant, Access.Fixed> createdAt(
            String attribute, Function<E, @Nullable Instant> getter) {
        AttributeCodec<Instant> codec = AttributeCodec.INSTANT;
        return new OrderedPath<>(managed(Role.CREATED_AT, attribute, codec, getter, FIXED), codec);
    }

    /** Holds when the item was last written; null for what is not stored yet. */
    protected final OrderedPath<E, Instant, Access.Fixed> modifiedAt(
            String attribute, Function<E, @Nullable Instant> getter) {
        AttributeCodec<Instant> codec = AttributeCodec.INSTANT;
        return new OrderedPath<>(managed(Role.MODIFIED_AT, attribute, codec, getter, FIXED), codec);
    }

    /** After this time DynamoDB may delete the item; null for never. Stored in whole seconds. */
    protected final OrderedPath<E, Instant, Access.Removable> timeToLive(
            String attribute, Function<E, @Nullable Instant> getter) {
        AttributeCodec<Instant> codec = AttributeCodec.EPOCH_SECONDS;
        return new OrderedPath<>(managed(Role.TIME_TO_LIVE, attribute, codec, getter, REMOVABLE), codec);
    }

    private <V> DocumentPath managed(
            Role role,
            String attribute,
            AttributeCodec<V> codec,
            Function<E, @Nullable V> getter,
            Permission<?> updates) {
        String other = roles.putIfAbsent(role, attribute);
        if (other != null) {
            throw new InvalidDesignException(
                    DesignFault.REPEATED_ROLE,
                    name + " has both " + other + " and " + attribute + " as its " + role + "; keep one");
        }
        return declare(new DeclaredAttribute<>(attribute, codec, getter, Optional.empty(), updates, true));
    }

    /**
     * What a design takes.
     *
     * @throws InvalidDesignException if the definition contradicts itself
     */
    public final synchronized EntitySchema<E> schema() {
        if (schema == null) {
            use();
            schema = new SchemaOfDefinition<>(this).build();
        }
        return schema;
    }

    /** The items of this entity in a table. */
    public final DefinedTable<E> in(BoundTable table) {
        return new DefinedTable<>(table, this);
    }

    /**
     * The key of the item with these components, those of the partition key first. A definition that has a method with
     * parameters of their types call this is pleasant to use.
     *
     * @throws dev.trestle.table.InvalidKeyException if their number or types are not those of the key
     */
    public final EntityKey<E> keyOf(Object... components) {
        return schema().key(components);
    }

    final Class<E> type() {
        return type;
    }

    final @Nullable DefinedKey<E> primaryKey() {
        return primaryKey;
    }

    final List<DefinedKey<E>> indexes() {
        return indexes;
    }

    final Map<Role, String> roles() {
        return roles;
    }

    final List<String> uniques() {
        return uniques;
    }

    final Map<Integer, Upcaster> upcasters() {
        return upcasters;
    }

    final Optional<String> existingDelimiter() {
        return existingDelimiter;
    }
}
