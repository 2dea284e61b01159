package dev.trestle.table.schema;

import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.InvalidKeyException;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.key.KeyRole;
import dev.trestle.table.key.KeyTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an entity is: its name, its keys and how its records become attributes. Immutable and safe for use by many
 * threads; written by the annotation processor.
 *
 * @param <E> the record
 */
public final class EntitySchema<E> {

    private final String name;
    private final Class<E> type;
    private final RecordMapping<E> mapping;
    private final Map<String, KeyComponent<E, ?>> keyComponents;
    private final AccessPattern primaryKey;
    private final List<AccessPattern> indexes;
    private final List<String> primaryComponents;
    private final Map<Managed, String> managed;
    private final List<UniqueAttribute<E>> uniques;

    /** The components that Trestle itself looks after. */
    enum Managed {
        VERSION,
        CREATED_AT,
        MODIFIED_AT,
        TIME_TO_LIVE
    }

    private EntitySchema(Builder<E> builder, AccessPattern primaryKey) {
        this.name = builder.name;
        this.type = builder.type;
        this.mapping = builder.mapping;
        this.keyComponents = Map.copyOf(builder.keyComponents);
        this.primaryKey = primaryKey;
        this.indexes = List.copyOf(builder.indexes);
        this.primaryComponents = Stream.concat(
                        primaryKey.partitionKey().components().stream(), primaryKey.sortKey().components().stream())
                .distinct()
                .toList();
        this.managed = Map.copyOf(builder.managed);
        this.uniques = List.copyOf(builder.uniques);
    }

    /** Begins the schema of a record. */
    public static <E> Builder<E> of(String name, Class<E> type, RecordMapping<E> mapping) {
        return new Builder<>(name, type, mapping);
    }

    /** What the item's {@code entity} attribute holds. */
    public String name() {
        return name;
    }

    /** The record. */
    public Class<E> type() {
        return type;
    }

    /** How a record becomes attributes. */
    public RecordMapping<E> mapping() {
        return mapping;
    }

    /** The table's own key. */
    public AccessPattern primaryKey() {
        return primaryKey;
    }

    /** The keys in global secondary indexes. */
    public List<AccessPattern> indexes() {
        return indexes;
    }

    /** The access pattern of that name. */
    public AccessPattern pattern(String patternName) {
        return Stream.concat(Stream.of(primaryKey), indexes.stream())
                .filter(pattern -> pattern.name().equals(patternName))
                .findFirst()
                .orElseThrow(() -> new InvalidDesignException(name + " has no access pattern " + patternName));
    }

    /** The components of the primary key, those of the partition key first. */
    public List<String> primaryComponents() {
        return primaryComponents;
    }

    /** The component that counts the writes, if the entity has one. */
    public Optional<String> version() {
        return Optional.ofNullable(managed.get(Managed.VERSION));
    }

    /** The component that holds when the item was created, if the entity has one. */
    public Optional<String> createdAt() {
        return Optional.ofNullable(managed.get(Managed.CREATED_AT));
    }

    /** The component that holds when the item was last written, if the entity has one. */
    public Optional<String> modifiedAt() {
        return Optional.ofNullable(managed.get(Managed.MODIFIED_AT));
    }

    /** The component after whose time DynamoDB may delete the item, if the entity has one. */
    public Optional<String> timeToLive() {
        return Optional.ofNullable(managed.get(Managed.TIME_TO_LIVE));
    }

    /** The attributes of which no two items have the same value. */
    public List<UniqueAttribute<E>> uniques() {
        return uniques;
    }

    /**
     * The key of the item with these components, in the order of {@link #primaryComponents()}.
     *
     * @throws InvalidKeyException if their number or types are not those of the key, or one cannot be part of a key
     */
    public EntityKey<E> key(Object... components) {
        if (components.length != primaryComponents.size()) {
            throw new InvalidKeyException("the key of " + name + " has the components " + primaryComponents
                    + "; given were " + components.length);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < components.length; i++) {
            values.put(primaryComponents.get(i), components[i]);
        }
        return keyOf(values);
    }

    /** The key under which a record is stored. */
    public EntityKey<E> keyOf(E entity) {
        Map<String, Object> all = keyValues(entity);
        Map<String, Object> values = new LinkedHashMap<>();
        primaryComponents.forEach(component -> values.put(component, Objects.requireNonNull(all.get(component))));
        return keyOf(values);
    }

    /** The key whose partition and sort key these are; empty if they are not those of this entity. */
    public Optional<EntityKey<E>> parseKey(String partitionKey, String sortKey) {
        Optional<Map<String, Object>> inPartition = primaryKey.partitionKey().parse(partitionKey);
        Optional<Map<String, Object>> inSort = primaryKey.sortKey().parse(sortKey);
        if (inPartition.isEmpty() || inSort.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>(inPartition.get());
        values.putAll(inSort.get());
        EntityKey<E> key = keyOf(values);
        return key.partitionKey().equals(partitionKey) && key.sortKey().equals(sortKey)
                ? Optional.of(key)
                : Optional.empty();
    }

    private EntityKey<E> keyOf(Map<String, Object> values) {
        return new EntityKey<>(
                this,
                values,
                primaryKey.partitionKey().format(values),
                primaryKey.sortKey().format(values));
    }

    /** The values of all components of a record that stand in one of its keys. */
    Map<String, Object> keyValues(E entity) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (KeyComponent<E, ?> component : keyComponents.values()) {
            Object value = component.valueIn(entity);
            if (value == null) {
                throw new InvalidKeyException(name + "." + component.name() + " is null but part of a key");
            }
            values.put(component.name(), value);
        }
        return values;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Collects what an entity is. Used by one thread. */
    public static final class Builder<E> {

        private final String name;
        private final Class<E> type;
        private final RecordMapping<E> mapping;
        private final Map<String, KeyComponent<E, ?>> keyComponents = new LinkedHashMap<>();
        private final List<AccessPattern> indexes = new ArrayList<>();
        private final Map<Managed, String> managed = new LinkedHashMap<>();
        private final List<UniqueAttribute<E>> uniques = new ArrayList<>();
        private @Nullable AccessPattern primaryKey;

        private Builder(String name, Class<E> type, RecordMapping<E> mapping) {
            this.name = name;
            this.type = type;
            this.mapping = mapping;
        }

        /** A component that the templates after it may name. */
        public <T> Builder<E> keyComponent(String component, KeyCodec<T> codec, Function<E, T> accessor) {
            keyComponents.put(component, new KeyComponent<>(component, codec, accessor));
            return this;
        }

        /** The table's own key and the name of its access pattern. */
        public Builder<E> primaryKey(String pattern, String partitionKey, String sortKey) {
            primaryKey = pattern(pattern, null, partitionKey, sortKey);
            return this;
        }

        /** A key in a global secondary index and the name of its access pattern. */
        public Builder<E> index(String index, String pattern, String partitionKey, String sortKey) {
            if ((primaryKey != null && primaryKey.name().equals(pattern))
                    || indexes.stream().anyMatch(other -> other.name().equals(pattern))) {
                throw new InvalidDesignException(name + " has two access patterns " + pattern + "; rename one");
            }
            if (indexes.stream().anyMatch(other -> other.index().equals(Optional.of(index)))) {
                throw new InvalidDesignException(
                        name + " has two keys in the index " + index + "; an item has one place in each index");
            }
            indexes.add(pattern(pattern, index, partitionKey, sortKey));
            return this;
        }

        /** A component of which no two items of the entity have the same value. */
        public <T> Builder<E> unique(String component, KeyCodec<T> codec, Function<E, T> accessor) {
            return uniqueIfPresent(component, codec, entity -> Optional.of(accessor.apply(entity)));
        }

        /** A component of which no two items of the entity have the same value, and that may be absent. */
        public <T> Builder<E> uniqueIfPresent(String component, KeyCodec<T> codec, Function<E, Optional<T>> accessor) {
            uniques.add(UniqueAttribute.of(name, component, codec, accessor));
            return this;
        }

        /** The component that counts the writes. */
        public Builder<E> version(String component) {
            managed.put(Managed.VERSION, component);
            return this;
        }

        /** The component that holds when the item was created. */
        public Builder<E> createdAt(String component) {
            managed.put(Managed.CREATED_AT, component);
            return this;
        }

        /** The component that holds when the item was last written. */
        public Builder<E> modifiedAt(String component) {
            managed.put(Managed.MODIFIED_AT, component);
            return this;
        }

        /** The component after whose time DynamoDB may delete the item. */
        public Builder<E> timeToLive(String component) {
            managed.put(Managed.TIME_TO_LIVE, component);
            return this;
        }

        private AccessPattern pattern(String pattern, @Nullable String index, String partitionKey, String sortKey) {
            Map<String, KeyCodec<?>> codecs = new LinkedHashMap<>();
            keyComponents.forEach((component, declared) -> codecs.put(component, declared.codec()));
            return new AccessPattern(
                    pattern,
                    Optional.ofNullable(index),
                    KeyTemplate.of(name, KeyRole.PARTITION, partitionKey, codecs),
                    KeyTemplate.of(name, KeyRole.SORT, sortKey, codecs));
        }

        /**
         * Makes the schema.
         *
         * @throws InvalidDesignException if there is no primary key
         */
        public EntitySchema<E> build() {
            if (primaryKey == null) {
                throw new InvalidDesignException(name + " has no primary key");
            }
            return new EntitySchema<>(this, primaryKey);
        }
    }
}
