package dev.trestle.table.schema;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.settings.StatedSettings;
import dev.trestle.table.validation.EntityValidator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;

/** Collects a design; begun with {@link Design#of}. Used by one thread. */
public final class DesignBuilder {

    final String tableName;
    final String partitionKey;
    final String sortKey;
    final Map<String, TableIndex> indexes = new LinkedHashMap<>();
    final List<EntitySchema<?>> entities = new ArrayList<>();
    final List<EntityCollection> collections = new ArrayList<>();
    String entityAttribute = Design.ENTITY_ATTRIBUTE;
    EntityValidator validator = entity -> List.of();
    StatedSettings settings = StatedSettings.NONE;

    DesignBuilder(String tableName, String partitionKey, String sortKey) {
        this.tableName = tableName;
        this.partitionKey = partitionKey;
        this.sortKey = sortKey;
    }

    /** Names the attribute that holds the name of an item's entity, as a table that exists has it. */
    public DesignBuilder entityAttribute(String name) {
        entityAttribute = name;
        return this;
    }

    /** Has each record validated before it is created or put. */
    public DesignBuilder validator(EntityValidator newValidator) {
        validator = newValidator;
        return this;
    }

    /**
     * States settings of the table.
     *
     * @throws InvalidDesignException if they state PROVISIONED billing without capacity units
     */
    public DesignBuilder settings(StatedSettings stated) {
        if (stated.billing().filter(BillingMode.PROVISIONED::equals).isPresent()
                && stated.capacity().isEmpty()) {
            throw new InvalidDesignException(
                    DesignFault.TABLE_SETTINGS,
                    "the table " + tableName
                            + " is PROVISIONED without capacity units; state those that it begins with");
        }
        settings = stated;
        return this;
    }

    /** Adds a global secondary index. */
    public DesignBuilder index(String name, String indexPartitionKey, String indexSortKey) {
        return index(TableIndex.ofTexts(name, indexPartitionKey, indexSortKey));
    }

    /** Adds a global secondary index. */
    public DesignBuilder index(TableIndex index) {
        if (indexes.putIfAbsent(index.name(), index) != null) {
            throw new InvalidDesignException(
                    DesignFault.REPEATED_INDEX,
                    "the index " + index.name() + " is declared twice; rename or remove one");
        }
        return this;
    }

    /** Adds an entity. */
    public DesignBuilder entity(EntitySchema<?> schema) {
        for (EntitySchema<?> other : entities) {
            if (other.name().equals(schema.name()) || other.type().equals(schema.type())) {
                throw new InvalidDesignException(
                        DesignFault.REPEATED_ENTITY,
                        "two entities of the table " + tableName + " are named " + schema.name());
            }
            if (other.primaryKey().partitionKey().mayEqual(schema.primaryKey().partitionKey())
                    && other.primaryKey().sortKey().mayEqual(schema.primaryKey().sortKey())) {
                throw new InvalidDesignException(
                        DesignFault.COLLIDING_KEYS,
                        "a " + schema.name() + " and a " + other.name()
                                + " can have the same primary key; begin their "
                                + (schema.hasSortKey() ? "sort" : "partition") + " keys with different texts");
            }
        }
        for (AccessPattern pattern : schema.indexes()) {
            if (pattern.index().filter(indexes::containsKey).isEmpty()) {
                throw new InvalidDesignException(
                        DesignFault.UNKNOWN_INDEX,
                        schema.name() + " has a key in the index "
                                + pattern.index().orElse("") + ", which the table " + tableName + " does not have");
            }
        }
        refuseKeysOfGuards(schema);
        entities.add(schema);
        return this;
    }

    /**
     * Adds an item collection of several entities, which are to be added before it.
     *
     * @param name the method that reads it
     * @param type the sealed type of its records
     */
    public DesignBuilder collection(String name, Class<?> type, EntitySchema<?>... members) {
        for (EntitySchema<?> member : members) {
            if (!entities.contains(member)) {
                throw new InvalidDesignException(
                        DesignFault.COLLECTION_PERMITS_STRANGER,
                        "the item collection " + name + " has the entity " + member + ", which the table " + tableName
                                + " does not have; add the entity before it");
            }
        }
        collections.add(new EntityCollection(name, type, List.of(members)));
        return this;
    }

    /** The items that guard unique attributes have partitions of their own. */
    private void refuseKeysOfGuards(EntitySchema<?> schema) {
        List<EntitySchema<?>> all = Stream.concat(entities.stream(), Stream.<EntitySchema<?>>of(schema))
                .toList();
        for (EntitySchema<?> guarded : all) {
            for (UniqueAttribute<?> unique : guarded.uniques()) {
                all.stream()
                        .filter(entity -> entity.keyAttributes().isEmpty()
                                && unique.mayGuardUnder(entity.primaryKey().partitionKey()))
                        .findFirst()
                        .ifPresent(entity -> {
                            throw new InvalidDesignException(
                                    DesignFault.RESERVED_PARTITION,
                                    "a " + entity.name()
                                            + " can have the partition key of the items that keep " + guarded.name()
                                            + "."
                                            + unique.name() + " unique; begin its partition key with another text");
                        });
            }
        }
    }

    /**
     * Makes the design.
     *
     * @throws InvalidDesignException if the entities do not fit into one table
     */
    public Design build() {
        Design design = new Design(this);
        DesignRules.check(design);
        return design;
    }
}
