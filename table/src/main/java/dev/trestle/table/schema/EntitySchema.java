package dev.trestle.table.schema;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.InvalidKeyException;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final TemplatePattern primaryKey;
    private final EntityKeys<E> keys;
    private final List<AccessPattern> indexes;
    private final List<TemplatePattern> templateIndexes;
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

    EntitySchema(EntitySchemaBuilder<E> builder, TemplatePattern primaryKey) {
        this.name = builder.name;
        this.type = builder.type;
        this.mapping = builder.mapping;
        this.primaryKey = primaryKey;
        this.keys = new EntityKeys<>(this, primaryKey, builder.keyAttributes, builder.keyComponents);
        this.indexes = List.copyOf(builder.indexes);
        this.templateIndexes = indexes.stream()
                .filter(TemplatePattern.class::isInstance)
                .map(TemplatePattern.class::cast)
                .toList();
        this.managed = Map.copyOf(builder.managed);
        this.upcasters = List.copyOf(builder.upcasters);
        this.existingLayout = !builder.layout.escaped();
        this.uniques = List.copyOf(builder.uniques);
        this.accessor = Optional.ofNullable(builder.accessor);
    }

    /** Begins the schema of a record. */
    public static <E> EntitySchemaBuilder<E> of(String name, Class<E> type, RecordMapping<E> mapping) {
        return new EntitySchemaBuilder<>(name, type, mapping);
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
        return keys.attributes();
    }

    /** The value of the partition key with these components. */
    public AttributeValue partitionValue(List<?> components) {
        return keys.partitionValue(components);
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
        return keys.primaryComponents();
    }

    /** The attribute that a component of a key is stored as. */
    public String attributeOf(String keyComponent) {
        return keys.attributeOf(keyComponent);
    }

    /** The shape in which items are written, counted from 1; see {@link EntitySchemaBuilder#upcast}. */
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
        return keys.of(components);
    }

    /** The key under which a record is stored. */
    public EntityKey<E> keyOf(E entity) {
        return keys.ofRecord(entity);
    }

    /** How its keys are made and taken apart. */
    EntityKeys<E> keys() {
        return keys;
    }

    @Override
    public String toString() {
        return name;
    }
}
