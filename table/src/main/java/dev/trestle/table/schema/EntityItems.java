package dev.trestle.table.schema;

import dev.trestle.table.InvalidEntityException;
import dev.trestle.table.InvalidKeyException;
import dev.trestle.table.UnreadableItemException;
import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of one entity in a design: records become items and items records. Immutable and safe for use by many
 * threads.
 *
 * @param <E> the entity
 */
public final class EntityItems<E> {

    /** So many buckets that the attributes of most items need no more. */
    private static final int USUAL_SIZE = 32;

    private final Design design;
    private final EntitySchema<E> schema;
    private final Set<String> structural;
    private final AttributeValue entityName;

    EntityItems(Design design, EntitySchema<E> schema, Set<String> structural) {
        this.design = design;
        this.schema = schema;
        this.structural = structural;
        this.entityName = AttributeValue.fromS(schema.name());
    }

    /** The entity. */
    public EntitySchema<E> schema() {
        return schema;
    }

    /** The key of the item with these components; see {@link EntitySchema#key}. */
    public EntityKey<E> keyOf(Object... components) {
        return schema.key(components);
    }

    /** The attributes of a key, as requests take them. */
    public Map<String, AttributeValue> keyAttributes(EntityKey<E> key) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        List<AttributeValue> values = schema.keys().stored(key);
        for (int i = 0; i < values.size(); i++) {
            attributes.put(design.keyAttributes().get(i), values.get(i));
        }
        refuseKeysOfTrestle(key);
        return Collections.unmodifiableMap(attributes);
    }

    /** Keys that are texts made of components cannot be these, which the design makes sure of. */
    private void refuseKeysOfTrestle(EntityKey<E> key) {
        if (!schema.keyAttributes().isEmpty()
                && (key.partitionKey().equals(Design.MIGRATIONS_PARTITION)
                        || key.partitionKey().startsWith(UniqueAttribute.GUARD + "#"))) {
            throw new InvalidKeyException("the partition key " + key.partitionKey() + " of " + schema.name()
                    + " is one of those under which Trestle keeps items of its own; use another value");
        }
    }

    /** The key under which an item is stored; empty if it is not of this entity's form. */
    public Optional<EntityKey<E>> keyOfItem(Map<String, AttributeValue> item) {
        List<AttributeValue> values = new ArrayList<>();
        for (String attribute : design.keyAttributes()) {
            AttributeValue value = item.get(attribute);
            if (value == null) {
                return Optional.empty();
            }
            values.add(value);
        }
        if (!schema.keyAttributes().isEmpty()) {
            return schema.keys().ofAttributes(values);
        }
        return values.stream().anyMatch(value -> value.s() == null)
                ? Optional.empty()
                : schema.keys()
                        .parse(
                                values.get(0).s(),
                                values.size() == 1 ? "" : values.get(1).s());
    }

    /**
     * The item of a record as it is: keys, index keys, the entity's name, then the components.
     *
     * @throws dev.trestle.table.InvalidKeyException if a component cannot be part of a key
     * @throws dev.trestle.table.InvalidValueException if a component cannot be stored
     */
    public Map<String, AttributeValue> toItem(E entity) {
        return Collections.unmodifiableMap(item(entity));
    }

    /** The item of a record that is created now: version 1, both times set to now. */
    public Map<String, AttributeValue> newItem(E entity, Instant now) {
        validate(entity);
        Map<String, AttributeValue> item = item(entity);
        schema.version().ifPresent(attribute -> item.put(attribute, AttributeValue.fromN("1")));
        schema.createdAt().ifPresent(attribute -> item.put(attribute, instant(now)));
        schema.modifiedAt().ifPresent(attribute -> item.put(attribute, instant(now)));
        return Collections.unmodifiableMap(item);
    }

    /**
     * The item of a record that replaces another: the next version, modified now, and created when the record says or, if
     * it leaves that null or at {@link Instant#EPOCH}, now.
     */
    public Map<String, AttributeValue> nextItem(E entity, Instant now) {
        validate(entity);
        Map<String, AttributeValue> item = item(entity);
        schema.version()
                .ifPresent(attribute -> item.put(attribute, AttributeValue.fromN(Long.toString(version(item) + 1))));
        schema.createdAt()
                .filter(attribute ->
                        item.getOrDefault(attribute, instant(Instant.EPOCH)).equals(instant(Instant.EPOCH)))
                .ifPresent(attribute -> item.put(attribute, instant(now)));
        schema.modifiedAt().ifPresent(attribute -> item.put(attribute, instant(now)));
        return Collections.unmodifiableMap(item);
    }

    private void validate(E entity) {
        List<String> violations = design.validator().violations(entity);
        if (!violations.isEmpty()) {
            throw new InvalidEntityException(schema.name(), violations);
        }
    }

    /** The version that an item carries; 0 if it has none. */
    public long version(Map<String, AttributeValue> item) {
        Optional<String> attribute = schema.version();
        AttributeValue stored = attribute.map(item::get).orElse(null);
        return stored == null
                ? 0
                : AttributeCodec.LONG.decode(stored, place(item).then(attribute.orElseThrow()));
    }

    /**
     * The record of an item.
     *
     * @throws UnreadableItemException if the item is of another entity or does not have the record's shape
     */
    public E fromItem(Map<String, AttributeValue> item) {
        Place place = place(item);
        if (!isOf(item)) {
            AttributeValue entity = item.get(design.entityAttribute());
            throw new UnreadableItemException(
                    schema.name(),
                    place.key(),
                    design.entityAttribute(),
                    entity == null ? "the attribute is missing" : "the item is of the entity " + entity.s(),
                    null);
        }
        return AttributeReader.read(
                Shapes.present(withComponentsOfKey(item), schema.upcasters(), place),
                schema.mapping(),
                place,
                structural);
    }

    /** In an existing layout the keys alone may tell what stands in them. */
    private Map<String, AttributeValue> withComponentsOfKey(Map<String, AttributeValue> item) {
        if (!schema.hasExistingLayout() || !schema.keyAttributes().isEmpty()) {
            return item;
        }
        Map<String, AttributeValue> all = new LinkedHashMap<>(item);
        keyOfItem(item)
                .ifPresent(key ->
                        schema.keys().toldBy(key.partitionKey(), key.sortKey()).forEach(all::putIfAbsent));
        return all;
    }

    /**
     * Whether an item is of this entity: it has its name or, in an {@link EntitySchema#hasExistingLayout existing layout},
     * no name and a key of its form.
     */
    public boolean isOf(Map<String, AttributeValue> item) {
        AttributeValue entity = item.get(design.entityAttribute());
        return entity == null
                ? schema.hasExistingLayout() && keyOfItem(item).isPresent()
                : schema.name().equals(entity.s());
    }

    private Place place(Map<String, AttributeValue> item) {
        return Place.ofItem(schema.name(), () -> design.describeKey(item));
    }

    private Map<String, AttributeValue> item(E entity) {
        Function<String, Object> values = component -> schema.keys().valueIn(entity, component);
        Map<String, AttributeValue> item = new LinkedHashMap<>(USUAL_SIZE);
        String partitionKey;
        String sortKey;
        if (schema.keyAttributes().isEmpty()) {
            partitionKey = schema.primaryKey().partitionKey().format(values);
            item.put(design.partitionKey(), AttributeValue.fromS(partitionKey));
            sortKey = schema.hasSortKey() ? schema.primaryKey().sortKey().format(values) : "";
            if (schema.hasSortKey()) {
                item.put(design.sortKey(), AttributeValue.fromS(sortKey));
            }
        } else {
            EntityKey<E> key = schema.keyOf(entity);
            partitionKey = key.partitionKey();
            sortKey = key.sortKey();
            item.putAll(keyAttributes(key));
        }
        for (TemplatePattern pattern : schema.templateIndexes()) {
            TableIndex index = design.index(pattern.index().orElseThrow());
            item.put(
                    index.partitionKey().get(0).name(),
                    AttributeValue.fromS(pattern.partition(values, partitionKey, sortKey)));
            item.put(
                    index.sortKey().get(0).name(),
                    AttributeValue.fromS(pattern.sortKey().format(values)));
        }
        item.put(design.entityAttribute(), entityName);
        Shapes.write(item, schema.shape());
        AttributeWriter.writeTo(item, entity, schema.mapping(), Place.ofItem(schema.name(), () -> ""));
        for (AccessPattern pattern : schema.indexes()) {
            checkNotEmpty(pattern, item);
        }
        return item;
    }

    /** DynamoDB would refuse the item in its own words. */
    private void checkNotEmpty(AccessPattern pattern, Map<String, AttributeValue> item) {
        if (pattern instanceof AttributePattern attributes) {
            Stream.concat(attributes.partitionKey().stream(), attributes.sortKey().stream())
                    .forEach(attribute -> {
                        AttributeValue value = item.get(attribute.attribute());
                        if (value != null && "".equals(value.s())) {
                            throw new InvalidKeyException(
                                    schema.name() + "." + attribute.component()
                                            + " is empty; an attribute of an index key needs at least one character, or to be absent");
                        }
                    });
        }
    }

    private static AttributeValue instant(Instant instant) {
        return AttributeCodec.INSTANT.encode(instant, new Place("", "", "time"));
    }
}
