package dev.trestle.table.definition;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.expression.Path;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.schema.EntitySchemaBuilder;
import dev.trestle.table.schema.KeyAttribute;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes the schema of a definition, and refuses what the definition alone shows to be wrong. */
final class SchemaOfDefinition<E> {

    private final EntityDefinition<E> definition;
    private final String name;

    SchemaOfDefinition(EntityDefinition<E> definition) {
        this.definition = definition;
        this.name = definition.owner();
    }

    EntitySchema<E> build() {
        DefinedKey<E> primary = definition.primaryKey();
        if (primary == null) {
            throw new InvalidDesignException(
                    DesignFault.ENTITY_WITHOUT_KEY, name + " has no primary key; declare one with primaryKey(...)");
        }
        EntitySchemaBuilder<E> schema = EntitySchema.of(name, definition.type(), definition.mapping());
        for (String component : components(primary)) {
            addComponent(schema, attribute(component));
        }
        definition.existingDelimiter().ifPresent(schema::existingLayout);
        primary.components().forEach(this::checkFixed);
        addPrimaryKey(schema, primary);
        for (DefinedKey<E> key : definition.indexes()) {
            addIndex(schema, key, primary);
        }
        definition.roles().forEach((role, attribute) -> {
            switch (role) {
                case VERSION -> schema.version(attribute);
                case CREATED_AT -> schema.createdAt(attribute);
                case MODIFIED_AT -> schema.modifiedAt(attribute);
                case TIME_TO_LIVE -> schema.timeToLive(attribute);
            }
        });
        definition.uniques().forEach(unique -> addUnique(schema, attribute(unique)));
        definition.upcasters().forEach(schema::upcast);
        return schema.build();
    }

    private void addPrimaryKey(EntitySchemaBuilder<E> schema, DefinedKey<E> primary) {
        if (primary instanceof DefinedKey.Templates<E> templates) {
            checkConstantPartition(templates);
            schema.primaryKey(primary.pattern().name(), templates.partitionKey(), templates.sortKey());
        } else if (primary instanceof DefinedKey.Attributes<E> attributes) {
            List<KeyAttribute<?>> keys = new ArrayList<>(keyAttributes(attributes.partitionKey()));
            keys.addAll(keyAttributes(attributes.sortKey()));
            schema.primaryKey(primary.pattern().name(), keys);
        }
    }

    /** What has to have a form in the text of a key. */
    private Set<String> components(DefinedKey<E> primary) {
        Set<String> components = new LinkedHashSet<>(primary.components());
        for (DefinedKey<E> key : definition.indexes()) {
            if (key instanceof DefinedKey.Templates<E> templates) {
                components.addAll(templates.components());
            }
        }
        return components;
    }

    private DeclaredAttribute<E, ?> attribute(String component) {
        DeclaredAttribute<E, ?> attribute = definition.attributes().get(component);
        if (attribute == null) {
            throw new InvalidDesignException(
                    DesignFault.UNKNOWN_COMPONENT,
                    name + " has no attribute " + component + " for its keys, only "
                            + definition.attributes().keySet() + "; declare it, or name one of these");
        }
        return attribute;
    }

    private <V> void addComponent(EntitySchemaBuilder<E> schema, DeclaredAttribute<E, V> attribute) {
        if (definition.roles().containsValue(attribute.name())) {
            throw new InvalidDesignException(
                    DesignFault.ROLE_IN_KEY,
                    name + "." + attribute.name() + " is in a key, but changes after the item is created, and a key"
                            + " cannot; take it out of the template");
        }
        if (attribute.mayBeAbsent()) {
            throw new InvalidDesignException(
                    DesignFault.ABSENT_KEY_COMPONENT,
                    name + "." + attribute.name() + " is in a key and can be absent, but every key has all of its"
                            + " components; declare it otherwise than REMOVABLE");
        }
        schema.keyComponent(attribute.name(), keyCodec(attribute), getter(attribute));
    }

    private <V> KeyCodec<V> keyCodec(DeclaredAttribute<E, V> attribute) {
        return attribute
                .keyCodec()
                .orElseThrow(() -> new InvalidDesignException(
                        DesignFault.KEY_COMPONENT_TYPE,
                        name + "." + attribute.name()
                                + " cannot be in a key or unique; a key takes texts, whole numbers,"
                                + " BigDecimal, dates, instants, UUIDs, enums, and what a conversion stores as one of"
                                + " these"));
    }

    private static <E, V> Function<E, V> getter(DeclaredAttribute<E, V> attribute) {
        return entity -> attribute.getter().apply(entity);
    }

    private void checkConstantPartition(DefinedKey.Templates<E> key) {
        if (key.hasConstantPartition() && key.pattern().shards() == 1 && !key.constantPartition()) {
            throw new InvalidDesignException(
                    DesignFault.CONSTANT_PARTITION,
                    "the partition key \"" + key.partitionKey() + "\" of " + name
                            + " has no component, so that all items"
                            + " share one partition, which takes 1000 writes per second at most; put a component into"
                            + " it, or say constantPartition(...) if that is meant");
        }
    }

    private void checkFixed(String component) {
        if (attribute(component).permission() != Definition.FIXED) {
            throw new InvalidDesignException(
                    DesignFault.KEY_COMPONENT_PERMISSION,
                    name + "." + component + " is in the primary key, which no update changes; declare it FIXED");
        }
    }

    private void addIndex(EntitySchemaBuilder<E> schema, DefinedKey<E> key, DefinedKey<E> primary) {
        String index = key.pattern().index().orElseThrow();
        if (key instanceof DefinedKey.Templates<E> templates) {
            checkConstantPartition(templates);
            templates.components().stream()
                    .filter(component -> !primary.components().contains(component))
                    .forEach(this::checkSettable);
            schema.index(
                    index,
                    key.pattern().name(),
                    templates.partitionKey(),
                    templates.sortKey(),
                    key.pattern().shards());
        } else if (key instanceof DefinedKey.Attributes<E> attributes) {
            schema.index(
                    index,
                    key.pattern().name(),
                    keyAttributes(attributes.partitionKey()),
                    keyAttributes(attributes.sortKey()));
        }
    }

    private void checkSettable(String component) {
        Permission<?> permission = attribute(component).permission();
        if (permission != Definition.FIXED && permission != Definition.SETTABLE) {
            throw new InvalidDesignException(
                    DesignFault.KEY_COMPONENT_PERMISSION,
                    name + "." + component + " is in the key of an index, so that an update has to know its value;"
                            + " declare it SETTABLE, or FIXED");
        }
    }

    private List<KeyAttribute<?>> keyAttributes(List<Path<E, ?, ?>> paths) {
        return paths.stream().<KeyAttribute<?>>map(this::keyAttribute).toList();
    }

    private <V> KeyAttribute<V> keyAttribute(Path<E, V, ?> path) {
        attribute(path.toString());
        return new KeyAttribute<>(path.toString(), path.toString(), path.codec());
    }

    private <V> void addUnique(EntitySchemaBuilder<E> schema, DeclaredAttribute<E, V> attribute) {
        if (attribute.managed() || attribute.permission() == Definition.WRITABLE) {
            throw new InvalidDesignException(
                    DesignFault.UNIQUE_COMPONENT,
                    name + "." + attribute.name() + " is unique, so that an update has to know its value; declare it"
                            + " SETTABLE, FIXED or REMOVABLE");
        }
        schema.uniqueIfPresent(
                attribute.name(),
                keyCodec(attribute),
                entity -> Optional.ofNullable(attribute.getter().apply(entity)));
    }
}
