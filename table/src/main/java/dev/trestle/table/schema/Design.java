package dev.trestle.table.schema;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.settings.StatedSettings;
import dev.trestle.table.validation.EntityValidator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The design of a table: its keys, its indexes and the entities that share it. Immutable; knows no client. */
public final class Design {

    /** The attribute that holds the name of an item's entity, where the design does not name another. */
    public static final String ENTITY_ATTRIBUTE = "entity";

    /** The attribute that holds the shape of an item whose entity had other shapes before; absent for the first. */
    public static final String SHAPE_ATTRIBUTE = "entityShape";

    /** The partition key under which the history and the lock of a table's migrations are. */
    public static final String MIGRATIONS_PARTITION = "#MIGRATIONS";

    private final String tableName;
    private final String partitionKey;
    private final String sortKey;
    private final Map<String, TableIndex> indexes;
    private final Map<Class<?>, EntityItems<?>> entities;
    private final List<EntityCollection> collections;
    private final Optional<String> timeToLive;
    private final String entityAttribute;
    private final EntityValidator validator;
    private final StatedSettings settings;

    Design(DesignBuilder builder) {
        this.tableName = builder.tableName;
        this.partitionKey = builder.partitionKey;
        this.sortKey = builder.sortKey;
        this.entityAttribute = builder.entityAttribute;
        this.validator = builder.validator;
        this.settings = builder.settings;
        this.indexes = IndexTypes.of(builder.indexes, builder.entities);
        this.entities = new LinkedHashMap<>();
        this.collections = List.copyOf(builder.collections);
        Set<String> structural = structuralAttributes(builder);
        for (EntitySchema<?> schema : builder.entities) {
            Set<String> own = new LinkedHashSet<>(structural);
            schema.keyAttributes().forEach(attribute -> own.remove(attribute.attribute()));
            entities.put(schema.type(), new EntityItems<>(this, schema, own));
        }
        List<String> attributes = builder.entities.stream()
                .flatMap(schema -> schema.timeToLive().stream())
                .distinct()
                .toList();
        if (attributes.size() > 1) {
            throw new InvalidDesignException(
                    DesignFault.TIME_TO_LIVE_ATTRIBUTE,
                    "a table has one attribute for the time to live but the entities have " + attributes
                            + "; give these components the same name");
        }
        this.timeToLive = attributes.stream().findFirst();
    }

    /** The attributes that are the table's own: keys, keys of indexes made of components, the entity and its shape. */
    private static Set<String> structuralAttributes(DesignBuilder builder) {
        Set<String> names = new LinkedHashSet<>(
                List.of(builder.partitionKey, builder.sortKey, builder.entityAttribute, SHAPE_ATTRIBUTE));
        builder.entities.stream()
                .flatMap(schema -> schema.templateIndexes().stream())
                .flatMap(pattern -> pattern.index().stream())
                .forEach(index -> names.addAll(
                        Objects.requireNonNull(builder.indexes.get(index)).attributes()));
        return names;
    }

    /**
     * Begins a design with the table's name and the names of its key attributes.
     *
     * @param sortKey empty for a table without sort key
     */
    public static DesignBuilder of(String tableName, String partitionKey, String sortKey) {
        return new DesignBuilder(tableName, partitionKey, sortKey);
    }

    /** The table's name where a deployment does not set another. */
    public String tableName() {
        return tableName;
    }

    /** The attribute that is the partition key. */
    public String partitionKey() {
        return partitionKey;
    }

    /** The attribute that is the sort key; the empty text for a table without sort key. */
    public String sortKey() {
        return sortKey;
    }

    /** The attributes that are the table's key: the partition key and, if there is one, the sort key. */
    public List<String> keyAttributes() {
        return sortKey.isEmpty() ? List.of(partitionKey) : List.of(partitionKey, sortKey);
    }

    /** The same with their types: texts, unless an entity has attributes of its own there. */
    public List<IndexAttribute> typedKeyAttributes() {
        List<IndexAttribute> typed = new ArrayList<>();
        for (String attribute : keyAttributes()) {
            typed.add(entities().stream()
                    .flatMap(items -> items.schema().keyAttributes().stream())
                    .filter(own -> own.attribute().equals(attribute))
                    .findFirst()
                    .map(own -> new IndexAttribute(attribute, own.type()))
                    .orElseGet(() -> IndexAttribute.text(attribute)));
        }
        return typed;
    }

    /** Whether items with keys of Trestle's own can be in the table: guards of unique values, the history of migrations. */
    public boolean takesTextKeys() {
        return typedKeyAttributes().stream().allMatch(attribute -> attribute.type() == ScalarAttributeType.S);
    }

    /** What looks at each record before it is created or put. */
    EntityValidator validator() {
        return validator;
    }

    /** The attribute that holds the name of an item's entity. */
    public String entityAttribute() {
        return entityAttribute;
    }

    /** The global secondary indexes. */
    public List<TableIndex> indexes() {
        return List.copyOf(indexes.values());
    }

    /**
     * The index of that name.
     *
     * @throws InvalidDesignException if the design has no such index
     */
    public TableIndex index(String name) {
        TableIndex index = indexes.get(name);
        if (index == null) {
            throw new InvalidDesignException(
                    DesignFault.UNKNOWN_INDEX,
                    "the table " + tableName + " has no index " + name + ", only " + indexes.keySet()
                            + "; declare it in the design");
        }
        return index;
    }

    /** The attribute after whose time DynamoDB may delete an item, if some entity has one. */
    public Optional<String> timeToLiveAttribute() {
        return timeToLive;
    }

    /** What the design states of its table besides keys, indexes and time to live. */
    public StatedSettings settings() {
        return settings;
    }

    /** The entities, in the order of the design. */
    public List<EntityItems<?>> entities() {
        return List.copyOf(entities.values());
    }

    /**
     * The items of an entity.
     *
     * @throws InvalidDesignException if the record is no entity of this design
     */
    @SuppressWarnings("unchecked") // the map is filled with the items of a schema under that schema's own type
    public <E> EntityItems<E> entity(Class<E> type) {
        EntityItems<?> items = entities.get(type);
        if (items == null) {
            throw new InvalidDesignException(
                    DesignFault.NOT_AN_ENTITY,
                    type.getSimpleName() + " is no entity of the table " + tableName
                            + "; add it to the entities of the design");
        }
        return (EntityItems<E>) items;
    }

    /** The item collections of several entities. */
    public List<EntityCollection> collections() {
        return collections;
    }

    /** Whether a query of an entity's access pattern may meet items of other entities of the table. */
    public boolean meetsOthers(EntitySchema<?> schema, AccessPattern pattern) {
        return entities.values().stream()
                .map(EntityItems::schema)
                .filter(other -> other != schema)
                .flatMap(other -> Stream.concat(Stream.of(other.primaryKey()), other.indexes().stream()))
                .anyMatch(pattern::meets);
    }

    /** The key attributes of an item for people, as in {@code pk=company#acme, sk=company#}. */
    public String describeKey(Map<String, AttributeValue> item) {
        return keyAttributes().stream()
                .map(attribute -> attribute + "=" + text(item, attribute))
                .collect(Collectors.joining(", "));
    }

    private static String text(Map<String, AttributeValue> item, String attribute) {
        AttributeValue value = item.get(attribute);
        if (value == null) {
            return "?";
        }
        return value.b() == null
                ? String.valueOf(value.n() == null ? value.s() : value.n())
                : value.b().toString();
    }

    /**
     * The request that creates the table: with what the settings state and CreateTable takes, on-demand capacity unless they
     * state another, and without the global secondary indexes, which migrations add.
     */
    public CreateTableRequest createTableRequest(String name) {
        return TableRequests.withSettings(TableRequests.withoutIndexes(name, typedKeyAttributes()), settings);
    }

    /** The request that creates the table together with its indexes, for where no migrations add them, as in tests. */
    public CreateTableRequest createTableRequestWithIndexes(String name) {
        return TableRequests.withIndexes(createTableRequest(name), indexes());
    }
}
