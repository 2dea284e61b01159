package dev.trestle.table.schema;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.InvalidKeyException;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.key.KeyLayout;
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
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
    private final TemplatePattern primaryKey;
    private final List<KeyAttribute<?>> keyAttributes;
    private final List<AccessPattern> indexes;
    private final List<TemplatePattern> templateIndexes;
    private final List<String> primaryComponents;
    private final Map<Managed, String> managed;
    private final List<Upcaster> upcasters;
    private final boolean existingLayout;
    private final List<UniqueAttribute<E>> uniques;
    private final Optional<String> accessor;

    /** The attributes that Trestle itself looks after. */
    enum Managed {
        VERSION,
        CREATED_AT,
        MODIFIED_AT,
        TIME_TO_LIVE
    }

    private EntitySchema(Builder<E> builder, TemplatePattern primaryKey) {
        this.name = builder.name;
        this.type = builder.type;
        this.mapping = builder.mapping;
        this.keyComponents = Map.copyOf(builder.keyComponents);
        this.primaryKey = primaryKey;
        this.keyAttributes = List.copyOf(builder.keyAttributes);
        this.indexes = List.copyOf(builder.indexes);
        this.templateIndexes = indexes.stream()
                .filter(TemplatePattern.class::isInstance)
                .map(TemplatePattern.class::cast)
                .toList();
        this.primaryComponents = Stream.concat(
                        primaryKey.partitionKey().components().stream(), primaryKey.sortKey().components().stream())
                .distinct()
                .toList();
        this.managed = Map.copyOf(builder.managed);
        this.upcasters = List.copyOf(builder.upcasters);
        this.existingLayout = !builder.layout.escaped();
        this.uniques = List.copyOf(builder.uniques);
        this.accessor = Optional.ofNullable(builder.accessor);
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

    /** The method of the written table that gives the entity's operations, as in {@code users}; empty if none is written. */
    public Optional<String> accessor() {
        return accessor;
    }

    /** The attributes of the records, in the order of the components; see {@link RecordMapping#attributes()}. */
    public List<DescribedAttribute> attributes() {
        return mapping.attributes();
    }

    /** How a record becomes attributes. */
    public RecordMapping<E> mapping() {
        return mapping;
    }

    /** The table's own key. */
    public TemplatePattern primaryKey() {
        return primaryKey;
    }

    /** Whether the key has a sort key, as the table then has to have one too. */
    public boolean hasSortKey() {
        return !primaryKey.sortKey().toString().isEmpty();
    }

    /**
     * The attributes of the entity that are the table's own key as they are, that of the partition key first; empty where
     * keys are texts made of components.
     */
    public List<KeyAttribute<?>> keyAttributes() {
        return keyAttributes;
    }

    /** The value of the partition key with these components. */
    public AttributeValue partitionValue(List<?> components) {
        return keyAttributes.isEmpty() || components.size() != 1
                ? AttributeValue.fromS(primaryKey.partitionKey().format(components))
                : keyAttributes.get(0).value(components.get(0));
    }

    /** The values of the table's key attributes, one or two. */
    List<AttributeValue> keyValues(EntityKey<E> key) {
        if (!keyAttributes.isEmpty()) {
            return keyAttributes.stream()
                    .map(attribute -> attribute.value(
                            Objects.requireNonNull(key.components().get(attribute.component()))))
                    .toList();
        }
        return hasSortKey()
                ? List.of(AttributeValue.fromS(key.partitionKey()), AttributeValue.fromS(key.sortKey()))
                : List.of(AttributeValue.fromS(key.partitionKey()));
    }

    /** The keys in global secondary indexes. */
    public List<AccessPattern> indexes() {
        return indexes;
    }

    /** The keys in global secondary indexes that are texts made of components. */
    public List<TemplatePattern> templateIndexes() {
        return templateIndexes;
    }

    /** The access pattern of that name. */
    public AccessPattern pattern(String patternName) {
        return Stream.concat(Stream.of(primaryKey), indexes.stream())
                .filter(pattern -> pattern.name().equals(patternName))
                .findFirst()
                .orElseThrow(() -> new InvalidDesignException(
                        DesignFault.ACCESS_PATTERN_NAME, name + " has no access pattern " + patternName));
    }

    /** The components of the primary key, those of the partition key first. */
    public List<String> primaryComponents() {
        return primaryComponents;
    }

    /** The attribute that a component of a key is stored as. */
    public String attributeOf(String keyComponent) {
        KeyComponent<E, ?> component = keyComponents.get(keyComponent);
        if (component == null) {
            throw new InvalidDesignException(
                    DesignFault.UNKNOWN_COMPONENT, name + " has no key component " + keyComponent);
        }
        return component.attribute();
    }

    /** The shape in which items are written, counted from 1; see {@link Builder#upcast}. */
    public int shape() {
        return upcasters.size() + 1;
    }

    /** Whether keys are those of a table that exists, whose items may lack the name of the entity. */
    public boolean hasExistingLayout() {
        return existingLayout;
    }

    /** What brings items of older shapes to the present one, that from shape 1 first. */
    List<Upcaster> upcasters() {
        return upcasters;
    }

    /** The attribute that counts the writes, if the entity has one. */
    public Optional<String> version() {
        return Optional.ofNullable(managed.get(Managed.VERSION));
    }

    /** The attribute that holds when the item was created, if the entity has one. */
    public Optional<String> createdAt() {
        return Optional.ofNullable(managed.get(Managed.CREATED_AT));
    }

    /** The attribute that holds when the item was last written, if the entity has one. */
    public Optional<String> modifiedAt() {
        return Optional.ofNullable(managed.get(Managed.MODIFIED_AT));
    }

    /** The attribute after whose time DynamoDB may delete the item, if the entity has one. */
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
    Optional<EntityKey<E>> parseKey(String partitionKey, String sortKey) {
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

    /** The key that key attributes of the entity have these values of; empty if their types are others. */
    Optional<EntityKey<E>> keyOfAttributes(List<AttributeValue> stored) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < keyAttributes.size(); i++) {
            KeyAttribute<?> attribute = keyAttributes.get(i);
            Optional<?> value = attribute.read(stored.get(i));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(attribute.component(), value.get());
        }
        return Optional.of(keyOf(values));
    }

    /** What a partition and a sort key tell of the components in them, by the names of their attributes. */
    Map<String, AttributeValue> attributesOfKey(String partitionKey, String sortKey) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        for (Map<String, Object> values : Stream.of(
                        primaryKey.partitionKey().parse(partitionKey),
                        primaryKey.sortKey().parse(sortKey))
                .flatMap(Optional::stream)
                .toList()) {
            values.forEach((name, value) -> {
                KeyComponent<E, ?> component = Objects.requireNonNull(keyComponents.get(name));
                attributes.put(component.attribute(), component.codec().attribute(value));
            });
        }
        return attributes;
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

        private static final int MOST_SHARDS = 200;

        private final String name;
        private final Class<E> type;
        private final RecordMapping<E> mapping;
        private final Map<String, KeyComponent<E, ?>> keyComponents = new LinkedHashMap<>();
        private final List<AccessPattern> indexes = new ArrayList<>();
        private final Map<Managed, String> managed = new LinkedHashMap<>();
        private final List<Upcaster> upcasters = new ArrayList<>();
        private final List<UniqueAttribute<E>> uniques = new ArrayList<>();
        private final List<KeyAttribute<?>> keyAttributes = new ArrayList<>();
        private KeyLayout layout = KeyLayout.ESCAPED;
        private @Nullable TemplatePattern primaryKey;
        private @Nullable String accessor;

        private Builder(String name, Class<E> type, RecordMapping<E> mapping) {
            this.name = name;
            this.type = type;
            this.mapping = mapping;
        }

        /** Names the method of the written table that gives the entity's operations. */
        public Builder<E> accessor(String method) {
            accessor = method;
            return this;
        }

        /** A component that the templates after it may name. */
        public <T> Builder<E> keyComponent(String component, KeyCodec<T> codec, Function<E, T> accessor) {
            return keyComponent(component, component, codec, accessor);
        }

        /** A component that the templates after it may name, stored as an attribute of another name. */
        public <T> Builder<E> keyComponent(
                String component, String attribute, KeyCodec<T> codec, Function<E, T> accessor) {
            keyComponents.put(component, new KeyComponent<>(component, attribute, codec, accessor));
            return this;
        }

        /**
         * Says that the keys after it are those of a table that exists; see {@link KeyLayout#existing}.
         *
         * @param delimiter what stands between the segments of a key
         */
        public Builder<E> existingLayout(String delimiter) {
            layout = KeyLayout.existing(delimiter);
            return this;
        }

        /**
         * Brings items of a shape to the next one when they are read. Shapes are counted from 1, and the one after the last
         * that is given here is what is written.
         *
         * @throws InvalidDesignException if the shapes are not given in order
         */
        public Builder<E> upcast(int fromShape, Upcaster upcaster) {
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
        public Builder<E> primaryKey(String pattern, List<KeyAttribute<?>> attributes) {
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
        public Builder<E> primaryKey(String pattern, String partitionKey, String sortKey) {
            primaryKey = pattern(pattern, null, partitionKey, sortKey, 1);
            return this;
        }

        /** A key in a global secondary index and the name of its access pattern. */
        public Builder<E> index(String index, String pattern, String partitionKey, String sortKey) {
            return index(index, pattern, partitionKey, sortKey, 1);
        }

        /**
         * A key in a global secondary index whose partitions are spread over several, and the name of its access pattern.
         *
         * @param shards how many; the shard of an item is made of its primary key and stands last in the partition key
         */
        public Builder<E> index(String index, String pattern, String partitionKey, String sortKey, int shards) {
            return add(pattern(pattern, index, partitionKey, sortKey, shards));
        }

        /** A key in a global secondary index of attributes that the entity has anyway, and the name of its access pattern. */
        public Builder<E> index(
                String index, String pattern, List<KeyAttribute<?>> partitionKey, List<KeyAttribute<?>> sortKey) {
            return add(new AttributePattern(pattern, index, partitionKey, sortKey));
        }

        private Builder<E> add(AccessPattern added) {
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
        public <T> Builder<E> unique(String component, KeyCodec<T> codec, Function<E, T> accessor) {
            return unique(component, component, codec, accessor);
        }

        /** The same of a component that is stored as an attribute of another name. */
        public <T> Builder<E> unique(String component, String attribute, KeyCodec<T> codec, Function<E, T> accessor) {
            return uniqueIfPresent(component, attribute, codec, entity -> Optional.of(accessor.apply(entity)));
        }

        /** A component of which no two items of the entity have the same value, and that may be absent. */
        public <T> Builder<E> uniqueIfPresent(String component, KeyCodec<T> codec, Function<E, Optional<T>> accessor) {
            return uniqueIfPresent(component, component, codec, accessor);
        }

        /** The same of a component that is stored as an attribute of another name. */
        public <T> Builder<E> uniqueIfPresent(
                String component, String attribute, KeyCodec<T> codec, Function<E, Optional<T>> accessor) {
            uniques.add(UniqueAttribute.of(name, component, attribute, codec, accessor));
            return this;
        }

        /** The attribute that counts the writes. */
        public Builder<E> version(String attribute) {
            managed.put(Managed.VERSION, attribute);
            return this;
        }

        /** The attribute that holds when the item was created. */
        public Builder<E> createdAt(String attribute) {
            managed.put(Managed.CREATED_AT, attribute);
            return this;
        }

        /** The attribute that holds when the item was last written. */
        public Builder<E> modifiedAt(String attribute) {
            managed.put(Managed.MODIFIED_AT, attribute);
            return this;
        }

        /** The attribute after whose time DynamoDB may delete the item. */
        public Builder<E> timeToLive(String attribute) {
            managed.put(Managed.TIME_TO_LIVE, attribute);
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
}
