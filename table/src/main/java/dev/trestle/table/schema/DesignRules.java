package dev.trestle.table.schema;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.attribute.DescribedAttribute;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a design as a whole has to keep; the annotation processor refuses the same at compile time. See "Supported data types
 * and naming rules" and "Quotas in Amazon DynamoDB" in the Amazon DynamoDB Developer Guide.
 */
final class DesignRules {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");
    private static final String NAMES = "choose 3 to 255 of the characters a-z, A-Z, 0-9, '_', '-' and '.'";
    private static final int MOST_INDEXES = 20;
    private static final int MOST_ATTRIBUTES = 4;
    private static final int MOST_BYTES = 255;

    /** The partition in which the migrations keep their history. */
    static final String MIGRATIONS = "#MIGRATIONS";

    private DesignRules() {}

    static void check(Design design) {
        checkNames(design);
        checkIndexes(design);
        checkKeyAttributes(design);
        for (EntityItems<?> items : design.entities()) {
            checkEntity(design, items.schema());
        }
    }

    private static void checkNames(Design design) {
        if (!NAME.matcher(design.tableName()).matches()) {
            throw new InvalidDesignException(
                    DesignFault.TABLE_NAME,
                    "DynamoDB does not take \"" + design.tableName() + "\" as the name of a table; " + NAMES);
        }
        for (TableIndex index : design.indexes()) {
            if (!NAME.matcher(index.name()).matches()) {
                throw new InvalidDesignException(
                        DesignFault.INDEX_NAME,
                        "DynamoDB does not take \"" + index.name() + "\" as the name of an index; " + NAMES);
            }
        }
    }

    private static void checkIndexes(Design design) {
        if (design.indexes().size() > MOST_INDEXES) {
            throw new InvalidDesignException(
                    DesignFault.TOO_MANY_INDEXES,
                    "the table " + design.tableName() + " has "
                            + design.indexes().size() + " global secondary indexes, and DynamoDB takes " + MOST_INDEXES
                            + "; let access patterns of different entities share one");
        }
        for (TableIndex index : design.indexes()) {
            if (index.partitionKey().isEmpty()
                    || index.partitionKey().size() > MOST_ATTRIBUTES
                    || index.sortKey().size() > MOST_ATTRIBUTES) {
                throw new InvalidDesignException(
                        DesignFault.INDEX_ATTRIBUTES,
                        "the index " + index.name() + " has "
                                + index.partitionKey().size() + " attributes in its partition key and "
                                + index.sortKey().size() + " in its sort key; DynamoDB takes 1 to " + MOST_ATTRIBUTES
                                + " and up to " + MOST_ATTRIBUTES);
            }
        }
    }

    private static void checkKeyAttributes(Design design) {
        Map<String, String> uses = new HashMap<>();
        checkAttribute(design.entityAttribute(), "the attribute that holds the entity's name", uses);
        checkAttribute(design.partitionKey(), "the table's partition key", uses);
        if (!design.sortKey().isEmpty()) {
            checkAttribute(design.sortKey(), "the table's sort key", uses);
        }
        for (TableIndex index : design.indexes()) {
            // Attributes that entities have anyway may be in the keys of several indexes.
            String use = isOfAttributes(design, index)
                    ? "a key attribute of an index"
                    : "a key of the index " + index.name();
            Set<String> once = new HashSet<>();
            for (String attribute : index.attributes()) {
                if (!once.add(attribute)) {
                    throw new InvalidDesignException(
                            DesignFault.KEY_ATTRIBUTE_NAME,
                            "the index " + index.name() + " has the attribute \"" + attribute
                                    + "\" twice in its key; name it once");
                }
                if (!isPlainKey(design, attribute)) {
                    checkAttribute(attribute, use, uses);
                }
            }
        }
    }

    /** Whether an entity has an attribute of its own as the table's key, which then may be in the keys of indexes too. */
    private static boolean isPlainKey(Design design, String attribute) {
        return design.entities().stream()
                .flatMap(items -> items.schema().keyAttributes().stream())
                .anyMatch(own -> own.attribute().equals(attribute));
    }

    private static void checkAttribute(String name, String use, Map<String, String> uses) {
        if (name.isEmpty() || name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new InvalidDesignException(
                    DesignFault.KEY_ATTRIBUTE_NAME,
                    "DynamoDB does not take \"" + name + "\" as the name of " + use + "; choose a name of 1 to "
                            + MOST_BYTES + " bytes");
        }
        String other = uses.putIfAbsent(name, use);
        if (other != null && !other.equals(use)) {
            throw new InvalidDesignException(
                    DesignFault.KEY_ATTRIBUTE_NAME,
                    "the attribute \"" + name + "\" is to be " + use + ", but it is " + other
                            + " already; give one of them another name");
        }
    }

    /** Whether no entity makes texts for its keys in an index. */
    private static boolean isOfAttributes(Design design, TableIndex index) {
        return design.entities().stream()
                .flatMap(items -> items.schema().templateIndexes().stream())
                .noneMatch(pattern -> pattern.index().orElseThrow().equals(index.name()));
    }

    private static void checkEntity(Design design, EntitySchema<?> schema) {
        checkKeyOfTable(design, schema);
        if (schema.keyAttributes().isEmpty()
                && schema.primaryKey().partitionKey().parse(MIGRATIONS).isPresent()) {
            throw new InvalidDesignException(
                    DesignFault.RESERVED_PARTITION,
                    "the partition key \"" + schema.primaryKey().partitionKey() + "\" of " + schema.name()
                            + " can equal \"" + MIGRATIONS + "\", where the history of the migrations is; begin it with"
                            + " other text");
        }
        Set<String> reserved = new HashSet<>(
                List.of(design.partitionKey(), design.sortKey(), design.entityAttribute(), Design.SHAPE_ATTRIBUTE));
        for (TableIndex index : design.indexes()) {
            if (!isOfAttributes(design, index)) {
                reserved.addAll(index.attributes());
            }
        }
        schema.keyAttributes().forEach(attribute -> reserved.remove(attribute.attribute()));
        schema.attributes().stream()
                .map(DescribedAttribute::attribute)
                .filter(reserved::contains)
                .findFirst()
                .ifPresent(attribute -> {
                    throw new InvalidDesignException(
                            DesignFault.RESERVED_ATTRIBUTE,
                            schema.name() + " has an attribute " + attribute
                                    + ", which holds a key or the entity's name in the table " + design.tableName()
                                    + "; store it under another name");
                });
    }

    /** All entities have the key of the table: as many attributes, of the same names and types. */
    private static void checkKeyOfTable(Design design, EntitySchema<?> schema) {
        if (schema.hasSortKey() == design.sortKey().isEmpty()) {
            throw new InvalidDesignException(
                    DesignFault.KEY_OF_TABLE,
                    schema.hasSortKey()
                            ? schema.name() + " has a sort key, and the table " + design.tableName()
                                    + " has none; leave it out, or give the table one"
                            : schema.name() + " has no sort key, and the table " + design.tableName() + " has "
                                    + design.sortKey() + "; give it one");
        }
        List<IndexAttribute> wanted = design.typedKeyAttributes();
        List<IndexAttribute> own = schema.keyAttributes().isEmpty()
                ? design.keyAttributes().stream().map(IndexAttribute::text).toList()
                : schema.keyAttributes().stream()
                        .map(attribute -> new IndexAttribute(attribute.attribute(), attribute.type()))
                        .toList();
        if (!own.equals(wanted)) {
            throw new InvalidDesignException(
                    DesignFault.KEY_OF_TABLE,
                    "the key of " + schema.name() + " is " + own + ", and that of the table " + design.tableName()
                            + " is " + wanted + "; store the attributes under these names, in these types");
        }
        if (!schema.uniques().isEmpty() && !design.takesTextKeys()) {
            throw new InvalidDesignException(
                    DesignFault.UNIQUE_COMPONENT,
                    schema.name() + " has unique attributes, whose guards have texts as keys, and the key of the table "
                            + design.tableName() + " is " + wanted + "; keep them unique otherwise");
        }
    }
}
