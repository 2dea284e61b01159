package dev.trestle.table.schema;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.InvalidKeyException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes the primary keys of an entity: of components, of records and of what is stored, and takes them apart again. */
final class EntityKeys<E> {

    private final EntitySchema<E> schema;
    private final TemplatePattern primaryKey;
    private final List<KeyAttribute<?>> attributes;
    private final Map<String, KeyComponent<E, ?>> components;
    private final List<String> primaryComponents;

    /**
     * @param attributes those that are the key as they are; empty where keys are texts made of components
     * @param components those of all keys of the entity, by name
     */
    EntityKeys(
            EntitySchema<E> schema,
            TemplatePattern primaryKey,
            List<KeyAttribute<?>> attributes,
            Map<String, KeyComponent<E, ?>> components) {
        this.schema = schema;
        this.primaryKey = primaryKey;
        this.attributes = List.copyOf(attributes);
        this.components = Map.copyOf(components);
        this.primaryComponents = Stream.concat(
                        primaryKey.partitionKey().components().stream(), primaryKey.sortKey().components().stream())
                .distinct()
                .toList();
    }

    List<KeyAttribute<?>> attributes() {
        return attributes;
    }

    List<String> primaryComponents() {
        return primaryComponents;
    }

    /** The attribute that a component is stored as. */
    String attributeOf(String componentName) {
        KeyComponent<E, ?> component = components.get(componentName);
        if (component == null) {
            throw new InvalidDesignException(
                    DesignFault.UNKNOWN_COMPONENT, schema.name() + " has no key component " + componentName);
        }
        return component.attribute();
    }

    EntityKey<E> of(Object... values) {
        if (values.length != primaryComponents.size()) {
            throw new InvalidKeyException("the key of " + schema.name() + " has the components " + primaryComponents
                    + "; given were " + values.length);
        }
        Map<String, Object> byName = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            byName.put(primaryComponents.get(i), values[i]);
        }
        return of(byName);
    }

    EntityKey<E> ofRecord(E entity) {
        Map<String, Object> values = new LinkedHashMap<>();
        primaryComponents.forEach(component -> values.put(component, valueIn(entity, component)));
        return of(values);
    }

    /** The key whose partition and sort key these are; empty if they are not those of this entity. */
    Optional<EntityKey<E>> parse(String partitionKey, String sortKey) {
        Optional<Map<String, Object>> inPartition = primaryKey.partitionKey().parse(partitionKey);
        Optional<Map<String, Object>> inSort = primaryKey.sortKey().parse(sortKey);
        if (inPartition.isEmpty() || inSort.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>(inPartition.get());
        values.putAll(inSort.get());
        EntityKey<E> key = of(values);
        return key.partitionKey().equals(partitionKey) && key.sortKey().equals(sortKey)
                ? Optional.of(key)
                : Optional.empty();
    }

    /** The key that key attributes of the entity have these values of; empty if their types are others. */
    Optional<EntityKey<E>> ofAttributes(List<AttributeValue> stored) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < attributes.size(); i++) {
            KeyAttribute<?> attribute = attributes.get(i);
            Optional<?> value = attribute.read(stored.get(i));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(attribute.component(), value.get());
        }
        return Optional.of(of(values));
    }

    private EntityKey<E> of(Map<String, Object> values) {
        return new EntityKey<>(
                schema,
                values,
                primaryKey.partitionKey().format(values),
                primaryKey.sortKey().format(values));
    }

    /** The value of the partition key with these components. */
    AttributeValue partitionValue(List<?> values) {
        return attributes.isEmpty() || values.size() != 1
                ? AttributeValue.fromS(primaryKey.partitionKey().format(values))
                : attributes.get(0).value(values.get(0));
    }

    /** The values of the table's key attributes, one or two. */
    List<AttributeValue> stored(EntityKey<E> key) {
        if (!attributes.isEmpty()) {
            return attributes.stream()
                    .map(attribute -> attribute.value(
                            Objects.requireNonNull(key.components().get(attribute.component()))))
                    .toList();
        }
        return schema.hasSortKey()
                ? List.of(AttributeValue.fromS(key.partitionKey()), AttributeValue.fromS(key.sortKey()))
                : List.of(AttributeValue.fromS(key.partitionKey()));
    }

    /** What a partition and a sort key tell of the components in them, by the names of their attributes. */
    Map<String, AttributeValue> toldBy(String partitionKey, String sortKey) {
        Map<String, AttributeValue> told = new LinkedHashMap<>();
        for (Map<String, Object> values : Stream.of(
                        primaryKey.partitionKey().parse(partitionKey),
                        primaryKey.sortKey().parse(sortKey))
                .flatMap(Optional::stream)
                .toList()) {
            values.forEach((name, value) -> {
                KeyComponent<E, ?> component = Objects.requireNonNull(components.get(name));
                told.put(component.attribute(), component.codec().attribute(value));
            });
        }
        return told;
    }

    /** The value of a component of a record that stands in one of its keys. */
    Object valueIn(E entity, String componentName) {
        Object value = Objects.requireNonNull(components.get(componentName)).valueIn(entity);
        if (value == null) {
            throw new InvalidKeyException(schema.name() + "." + componentName + " is null but part of a key");
        }
        return value;
    }
}
