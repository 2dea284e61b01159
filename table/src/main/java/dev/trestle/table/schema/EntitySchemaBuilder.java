package dev.trestle.table.schema;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.key.KeyLayout;
import dev.trestle.table.key.KeyRole;
import dev.trestle.table.key.KeyTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects what an entity is; begun with {@link EntitySchema#of}. Used by one thread.
 *
 * @param <E> the record
 */
public final class EntitySchemaBuilder<E> {

    private static final int MOST_SHARDS = 200;

    final String name;
    final Class<E> type;
    final RecordMapping<E> mapping;
    final Map<String, KeyComponent<E, ?>> keyComponents = new LinkedHashMap<>();
    final List<AccessPattern> indexes = new ArrayList<>();
    final Map<EntitySchema.Managed, String> managed = new LinkedHashMap<>();
    final List<Upcaster> upcasters = new ArrayList<>();
    final List<UniqueAttribute<E>> uniques = new ArrayList<>();
    final List<KeyAttribute<?>> keyAttributes = new ArrayList<>();
    KeyLayout layout = KeyLayout.ESCAPED;
    private @Nullable TemplatePattern primaryKey;

    @Nullable String accessor;

    EntitySchemaBuilder(String name, Class<E> type, RecordMapping<E> mapping) {
        this.name = name;
        this.type = type;
        this.mapping = mapping;
    }

    /** Names the method of the written table that gives the entity's operations. */
    public EntitySchemaBuilder<E> accessor(String method) {
        accessor = method;
        return this;
    }

    /** A component that the templates after it may name. */
    public <T> EntitySchemaBuilder<E> keyComponent(String component, KeyCodec<T> codec, Function<E, T> accessor) {
        return keyComponent(component, component, codec, accessor);
    }

    /** A component that the templates after it may name, stored as an attribute of another name. */
    public <T> EntitySchemaBuilder<E> keyComponent(
            String component, String attribute, KeyCodec<T> codec, Function<E, T> accessor) {
        keyComponents.put(component, new KeyComponent<>(component, attribute, codec, accessor));
        return this;
    }

    /**
     * Says that the keys after it are those of a table that exists; see {@link KeyLayout#existing}.
     *
     * @param delimiter what stands between the segments of a key
     */
    public EntitySchemaBuilder<E> existingLayout(String delimiter) {
        layout = KeyLayout.existing(delimiter);
        return this;
    }

    /**
     * Brings items of a shape to the next one when they are read. Shapes are counted from 1, and the one after the last
     * that is given here is what is written.
     *
     * @throws InvalidDesignException if the shapes are not given in order
     */
    public EntitySchemaBuilder<E> upcast(int fromShape, Upcaster upcaster) {
        if (fromShape != upcasters.size() + 1) {
            throw new InvalidDesignException(
                    DesignFault.UPCASTS,
                    name + " has an upcaster from shape " + fromShape + " where that from shape "
                            + (upcasters.size() + 1) + " is to follow; give one for each, in order");
        }
        upcasters.add(upcaster);
        return this;
    }

    /**
     * The table's own key, as attributes that the entity has anyway, strings, numbers or binary, and the name of its
     * access pattern. Each is a {@link #keyComponent} too.
     *
     * @param attributes the partition key and, where the table has one, the sort key
     */
    public EntitySchemaBuilder<E> primaryKey(String pattern, List<KeyAttribute<?>> attributes) {
        Map<String, KeyCodec<?>> codecs = codecs();
        KeyLayout asTheyAre = KeyLayout.existing("");
        String sortKey = attributes.size() == 1 ? "" : template(attributes.get(1));
        primaryKey = new TemplatePattern(
                pattern,
                Optional.empty(),
                KeyTemplate.of(name, KeyRole.PARTITION, asTheyAre, template(attributes.get(0)), codecs),
                KeyTemplate.of(name, KeyRole.SORT, asTheyAre, sortKey, codecs),
                1);
        keyAttributes.addAll(attributes);
        return this;
    }

    private static String template(KeyAttribute<?> attribute) {
        return "{" + attribute.component() + "}";
    }

    /**
     * The table's own key and the name of its access pattern.
     *
     * @param sortKey empty for a table without sort key
     */
    public EntitySchemaBuilder<E> primaryKey(String pattern, String partitionKey, String sortKey) {
        primaryKey = pattern(pattern, null, partitionKey, sortKey, 1);
        return this;
    }

    /** A key in a global secondary index and the name of its access pattern. */
    public EntitySchemaBuilder<E> index(String index, String pattern, String partitionKey, String sortKey) {
        return index(index, pattern, partitionKey, sortKey, 1);
    }

    /**
     * A key in a global secondary index whose partitions are spread over several, and the name of its access pattern.
     *
     * @param shards how many; the shard of an item is made of its primary key and stands last in the partition key
     */
    public EntitySchemaBuilder<E> index(String index, String pattern, String partitionKey, String sortKey, int shards) {
        return add(pattern(pattern, index, partitionKey, sortKey, shards));
    }

    /** A key in a global secondary index of attributes that the entity has anyway, and the name of its access pattern. */
    public EntitySchemaBuilder<E> index(
            String index, String pattern, List<KeyAttribute<?>> partitionKey, List<KeyAttribute<?>> sortKey) {
        return add(new AttributePattern(pattern, index, partitionKey, sortKey));
    }

    private EntitySchemaBuilder<E> add(AccessPattern added) {
        String pattern = added.name();
        if ((primaryKey != null && primaryKey.name().equals(pattern))
                || indexes.stream().anyMatch(other -> other.name().equals(pattern))) {
            throw new InvalidDesignException(
                    DesignFault.ACCESS_PATTERN_NAME, name + " has two access patterns " + pattern + "; rename one");
        }
        if (indexes.stream().anyMatch(other -> other.index().equals(added.index()))) {
            throw new InvalidDesignException(
                    DesignFault.INDEX_USED_TWICE,
                    name + " has two keys in the index " + added.index().orElse("")
                            + "; an item has one place in each index");
        }
        indexes.add(added);
        return this;
    }

    /** A component of which no two items of the entity have the same value. */
    public <T> EntitySchemaBuilder<E> unique(String component, KeyCodec<T> codec, Function<E, T> accessor) {
        return unique(component, component, codec, accessor);
    }

    /** The same of a component that is stored as an attribute of another name. */
    public <T> EntitySchemaBuilder<E> unique(
            String component, String attribute, KeyCodec<T> codec, Function<E, T> accessor) {
        return uniqueIfPresent(component, attribute, codec, entity -> Optional.of(accessor.apply(entity)));
    }

    /** A component of which no two items of the entity have the same value, and that may be absent. */
    public <T> EntitySchemaBuilder<E> uniqueIfPresent(
            String component, KeyCodec<T> codec, Function<E, Optional<T>> accessor) {
        return uniqueIfPresent(component, component, codec, accessor);
    }

    /** The same of a component that is stored as an attribute of another name. */
    public <T> EntitySchemaBuilder<E> uniqueIfPresent(
            String component, String attribute, KeyCodec<T> codec, Function<E, Optional<T>> accessor) {
        uniques.add(UniqueAttribute.of(name, component, attribute, codec, accessor));
        return this;
    }

    /** The attribute that counts the writes. */
    public EntitySchemaBuilder<E> version(String attribute) {
        managed.put(EntitySchema.Managed.VERSION, attribute);
        return this;
    }

    /** The attribute that holds when the item was created. */
    public EntitySchemaBuilder<E> createdAt(String attribute) {
        managed.put(EntitySchema.Managed.CREATED_AT, attribute);
        return this;
    }

    /** The attribute that holds when the item was last written. */
    public EntitySchemaBuilder<E> modifiedAt(String attribute) {
        managed.put(EntitySchema.Managed.MODIFIED_AT, attribute);
        return this;
    }

    /** The attribute after whose time DynamoDB may delete the item. */
    public EntitySchemaBuilder<E> timeToLive(String attribute) {
        managed.put(EntitySchema.Managed.TIME_TO_LIVE, attribute);
        return this;
    }

    private Map<String, KeyCodec<?>> codecs() {
        Map<String, KeyCodec<?>> codecs = new LinkedHashMap<>();
        keyComponents.forEach((component, declared) -> codecs.put(component, declared.codec()));
        return codecs;
    }

    private TemplatePattern pattern(
            String pattern, @Nullable String index, String partitionKey, String sortKey, int shards) {
        TemplateRules.check(name, layout, partitionKey);
        if (index != null || !sortKey.isEmpty()) {
            TemplateRules.check(name, layout, sortKey);
        }
        if (shards < 1 || shards > MOST_SHARDS) {
            throw new InvalidDesignException(
                    DesignFault.SHARDS,
                    "the partitions of " + pattern + " of " + name + " are to be spread over " + shards
                            + " shards; spread them over 1 to " + MOST_SHARDS);
        }
        Map<String, KeyCodec<?>> codecs = codecs();
        String partition = partitionKey;
        if (shards > 1) {
            codecs.put(TemplatePattern.SHARD, KeyCodec.INT);
            partition = partitionKey + layout.delimiter() + "{" + TemplatePattern.SHARD + "}";
        }
        return new TemplatePattern(
                pattern,
                Optional.ofNullable(index),
                KeyTemplate.of(name, KeyRole.PARTITION, layout, partition, codecs),
                KeyTemplate.of(name, KeyRole.SORT, layout, sortKey, codecs),
                shards);
    }

    /**
     * Makes the schema.
     *
     * @throws InvalidDesignException if there is no primary key
     */
    public EntitySchema<E> build() {
        if (primaryKey == null) {
            throw new InvalidDesignException(DesignFault.ENTITY_WITHOUT_KEY, name + " has no primary key");
        }
        return new EntitySchema<>(this, primaryKey);
    }
}
