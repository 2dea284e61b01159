package dev.trestle.enhanced;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.definition.DefinedPattern;
import dev.trestle.table.definition.EntityDefinition;
import dev.trestle.table.definition.Permission;
import dev.trestle.table.definition.StoredValues;
import dev.trestle.table.expression.Path;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.DesignBuilder;
import dev.trestle.table.schema.IndexAttribute;
import dev.trestle.table.schema.TableIndex;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.IndexMetadata;
import software.amazon.awssdk.enhanced.dynamodb.KeyAttributeMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An entity that is a class of the Enhanced Client's, as its {@code TableSchema} says: a {@code @DynamoDbBean}, a {@code
 * @DynamoDbImmutable} or one of a static schema. Items that the one writes the other reads; the keys of the table and of its
 * indexes are the attributes that the schema names. See "Learn the basics of the DynamoDB Enhanced Client API" in the AWS SDK
 * for Java 2.x Developer Guide.
 *
 * <p>Items that Trestle writes have one attribute more, the name of the entity, which the Enhanced Client passes over. A
 * version attribute counts for both; other extensions of the Enhanced Client do not run when Trestle writes.
 *
 * <p>A subclass declares attributes of the class for typed paths in conditions and updates, as {@link
 * dev.trestle.table.definition.Definition} says, under the names that the schema gives them.
 *
 * @param <T> the class
 */
public class EnhancedEntity<T> extends EntityDefinition<T> {

    /** Where the Enhanced Client's own extension keeps the name of the version attribute. */
    private static final String VERSION = "VersionedRecordExtension:VersionAttribute";

    private final TableSchema<T> tableSchema;
    private final Map<String, Path<T, ?, ?>> keys = new HashMap<>();
    private final Map<String, DefinedPattern<T>> indexes = new LinkedHashMap<>();
    private final DefinedPattern<T> primary;

    /**
     * The entity of a schema.
     *
     * @param name what the attribute {@code entity} holds in items that Trestle writes
     */
    protected EnhancedEntity(String name, TableSchema<T> tableSchema) {
        super(name, tableSchema.itemType().rawClass());
        this.tableSchema = tableSchema;
        TableMetadata metadata = tableSchema.tableMetadata();
        existingLayout("");
        Path<T, ?, ?> partitionKey = key(metadata.primaryPartitionKey(), FIXED);
        Optional<String> sortKey = metadata.primarySortKey();
        this.primary = sortKey.isPresent()
                ? primaryKey("primary", partitionKey, key(sortKey.get(), FIXED))
                : primaryKey("primary", partitionKey);
        globalIndexes()
                .forEach(index -> indexes.put(
                        index.name(),
                        index(index.name(), index.name(), keys(index.partitionKeys()), keys(index.sortKeys()))));
        metadata.customMetadataObject(VERSION, String.class).ifPresent(attribute -> version(attribute, this::version));
        otherAttributes(this::undeclared);
    }

    /** The entity of a schema, with the simple name of its class. */
    public static <T> EnhancedEntity<T> of(TableSchema<T> tableSchema) {
        return new EnhancedEntity<>(tableSchema.itemType().rawClass().getSimpleName(), tableSchema);
    }

    /** Begins a design of the table: its keys, its indexes and this entity, to which others may be added. */
    public final DesignBuilder design(String tableName) {
        TableMetadata metadata = tableSchema.tableMetadata();
        DesignBuilder design = Design.of(
                tableName,
                metadata.primaryPartitionKey(),
                metadata.primarySortKey().orElse(""));
        globalIndexes()
                .forEach(index -> design.index(
                        new TableIndex(index.name(), attributes(index.partitionKeys()), attributes(index.sortKeys()))));
        return design.entity(schema());
    }

    /** The access pattern of the table's own key, to query by. */
    public final DefinedPattern<T> primary() {
        return primary;
    }

    /**
     * The access pattern of a global secondary index, to query by.
     *
     * @throws IllegalArgumentException if the schema has no such index
     */
    public final DefinedPattern<T> index(String name) {
        DefinedPattern<T> pattern = indexes.get(name);
        if (pattern == null) {
            throw new IllegalArgumentException(
                    "the schema of " + tableSchema.itemType().rawClass().getSimpleName() + " has no index " + name
                            + ", only " + indexes.keySet());
        }
        return pattern;
    }

    @Override
    protected final T restore(StoredValues<T> from) {
        return tableSchema.mapToItem(from.attributes());
    }

    /** Local secondary indexes have the partition key of the table. */
    private List<IndexMetadata> globalIndexes() {
        TableMetadata metadata = tableSchema.tableMetadata();
        return metadata.indices().stream()
                .filter(index -> !index.name().equals(TableMetadata.primaryIndexName()))
                .filter(index -> !index.partitionKeys().isEmpty())
                .filter(index -> !index.partitionKeys().get(0).name().equals(metadata.primaryPartitionKey())
                        || index.partitionKeys().size() > 1)
                .toList();
    }

    private List<Path<T, ?, ?>> keys(List<KeyAttributeMetadata> attributes) {
        List<Path<T, ?, ?>> paths = new ArrayList<>();
        attributes.forEach(attribute -> paths.add(key(attribute.name(), REMOVABLE)));
        return paths;
    }

    private static List<IndexAttribute> attributes(List<KeyAttributeMetadata> keys) {
        return keys.stream().map(key -> IndexAttribute.text(key.name())).toList();
    }

    /** An attribute may be in several keys. */
    private Path<T, ?, ?> key(String name, Permission<?> updates) {
        Path<T, ?, ?> declared = keys.get(name);
        if (declared == null) {
            declared = declared(name, updates);
            keys.put(name, declared);
        }
        return declared;
    }

    private Path<T, ?, ?> declared(String name, Permission<?> updates) {
        Class<?> type = tableSchema.converterForAttribute(name).type().rawClass();
        return switch (tableSchema.tableMetadata().scalarAttributeType(name).orElseThrow()) {
            case N ->
                type == Integer.class || type == int.class
                        ? number(name, AttributeCodec.INT, number(name, BigDecimal::intValueExact), updates)
                        : type == Long.class || type == long.class
                                ? number(name, AttributeCodec.LONG, number(name, BigDecimal::longValueExact), updates)
                                : number(name, AttributeCodec.BIG_DECIMAL, number(name, Function.identity()), updates);
            case B ->
                bytes(
                        name,
                        item -> stored(item, name)
                                .map(value -> value.b().asByteArray())
                                .orElse(null),
                        updates);
            default ->
                text(name, item -> stored(item, name).map(AttributeValue::s).orElse(null), updates);
        };
    }

    private <N> Function<T, @Nullable N> number(String name, Function<BigDecimal, N> type) {
        return item -> stored(item, name)
                .map(value -> type.apply(new BigDecimal(value.n())))
                .orElse(null);
    }

    private @Nullable Long version(T item) {
        return stored(
                        item,
                        tableSchema
                                .tableMetadata()
                                .customMetadataObject(VERSION, String.class)
                                .orElseThrow())
                .map(value -> Long.valueOf(value.n()))
                .orElse(null);
    }

    private Optional<AttributeValue> stored(T item, String name) {
        return Optional.ofNullable(tableSchema.attributeValue(item, name))
                .filter(value -> value.type() != AttributeValue.Type.NUL);
    }

    private Map<String, AttributeValue> undeclared(T item) {
        Map<String, AttributeValue> all = new LinkedHashMap<>(tableSchema.itemToMap(item, true));
        all.keySet().removeAll(declaredNames());
        return all;
    }
}
