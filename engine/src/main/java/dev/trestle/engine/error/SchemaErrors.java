package dev.trestle.engine.error;

import java.util.Collection;
import java.util.List;

/** The texts of errors about the keys, the attributes and the indexes that a table is to have. */
public final class SchemaErrors {

    private SchemaErrors() {}

    /** A key schema whose first element is not the partition key. */
    public static ServiceException firstKeyIsNotHash() {
        return RequestErrors.invalidKeySchema("The first KeySchemaElement is not a HASH key type");
    }

    /** A key schema whose second element is not the sort key. */
    public static ServiceException secondKeyIsNotRange() {
        return RequestErrors.invalidKeySchema("The second KeySchemaElement is not a RANGE key type");
    }

    /** A key schema of too many elements. */
    public static ServiceException tooManyKeyElements(String where) {
        return invalid("Too many KeySchemaElements in " + where);
    }

    /** A key schema of two elements that names an attribute twice. */
    public static ServiceException keyAttributeTwice() {
        return RequestErrors.validation(
                "Both the Hash Key and the Range Key element in the KeySchema have the same name");
    }

    /** A key schema of more elements that names an attribute more than once. */
    public static ServiceException keyAttributeRepeated() {
        return RequestErrors.validation("The KeySchema contains multiple key attributes with the same name");
    }

    /** A global index key with a partition attribute after a sort attribute. */
    public static ServiceException partitionAfterSort() {
        return invalid("All HASH key attributes must precede RANGE key attributes in the KeySchema");
    }

    /** A global index key with more than four attributes of a kind, HASH or RANGE. */
    public static ServiceException tooManyKeyAttributes(String kind) {
        return invalid("The KeySchema exceeds the maximum allowed number of " + kind + " key attributes");
    }

    /** Key attributes without a definition, where there are as many definitions as the key has attributes. */
    public static ServiceException undefinedAttributes(Collection<String> keys, Collection<String> definitions) {
        return invalid("Some index key attributes are not defined in AttributeDefinitions. Keys: " + keys
                + ", AttributeDefinitions: " + definitions);
    }

    /** Fewer definitions than the key has attributes. */
    public static ServiceException undefinedKeyAttribute() {
        return RequestErrors.invalidKeySchema("Some index key attribute have no definition");
    }

    /** Definitions of attributes that are in no key of a table that has no indexes. */
    public static ServiceException definitionCount() {
        return invalid("Number of attributes in KeySchema does not exactly match number of attributes defined in"
                + " AttributeDefinitions");
    }

    /** Members that a table cannot be made without. */
    public static ServiceException missingMembers(List<String> members) {
        return RequestErrors.constraintsBroken(members.stream()
                .map(member -> "Value null at '" + member + "' failed to satisfy constraint: Member must not be null")
                .toList());
    }

    /** Definitions of attributes that are in no key of a table that has indexes. */
    public static ServiceException unusedDefinitions(Collection<String> definitions, Collection<String> keys) {
        return invalid("Some AttributeDefinitions are not used. AttributeDefinitions: " + definitions + ", keys used: "
                + keys);
    }

    /** An attribute with two definitions. */
    public static ServiceException duplicateDefinition(String attribute) {
        return RequestErrors.validation("Attribute Name is duplicated: " + attribute);
    }

    /** A definition that gives a key attribute of the table another type than it has. */
    public static ServiceException definitionChanged(String attribute, String type) {
        return invalid("AttributeDefinitions cannot change the type of a key attribute. Attribute: " + attribute
                + ", type: " + type);
    }

    /** More attributes named in the projections of all indexes than a table may have. */
    public static ServiceException tooManyProjectedAttributes(int limit) {
        return invalid("Number of NonKeyAttributes of all indexes exceeds per-table limit of " + limit);
    }

    /** Two indexes of one name. */
    public static ServiceException duplicateIndex(String index) {
        return invalid("Duplicate index name: " + index);
    }

    /** An index projection without a type. */
    public static ServiceException unknownProjectionType() {
        return invalid("Unknown ProjectionType: null");
    }

    /** Attributes for a projection that takes none. */
    public static ServiceException nonKeyAttributesNotAllowed(String projectionType) {
        return invalid("ProjectionType is " + projectionType + ", but NonKeyAttributes is specified");
    }

    /** No attributes for a projection that needs some. */
    public static ServiceException nonKeyAttributesRequired() {
        return invalid("ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
    }

    /** An attribute that a projection names twice. */
    public static ServiceException duplicateNonKeyAttribute(String attribute) {
        return invalid("Duplicate element in NonKeyAttributes: " + attribute);
    }

    /** Local indexes of a table without a sort key. */
    public static ServiceException localIndexWithoutSortKey() {
        return invalid(
                "Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex");
    }

    /** A local index without a sort key of its own. */
    public static ServiceException localIndexNeedsSortKey(String index) {
        return invalid("Index KeySchema does not have a range key for index: " + index);
    }

    /** A local index whose partition key is not the table's. */
    public static ServiceException localIndexPartitionKey(String index, String indexKey, String tableKey) {
        return invalid("Index KeySchema does not have the same leading hash key as table KeySchema for index: " + index
                + ". index hash key: " + indexKey + ", table hash key: " + tableKey);
    }

    /** More local indexes than a table may have. */
    public static ServiceException tooManyLocalIndexes(int limit) {
        return invalid("Number of LocalSecondaryIndexes exceeds per-table limit of " + limit);
    }

    /** More global indexes than a table may have. */
    public static ServiceException tooManyGlobalIndexes(int limit) {
        return invalid("GlobalSecondaryIndex count exceeds the per-table limit of " + limit);
    }

    /** A list of indexes that is given and empty. */
    public static ServiceException emptyIndexList(String member) {
        return invalid("List of " + member + " is empty");
    }

    private static ServiceException invalid(String what) {
        return RequestErrors.invalidParameter(what);
    }
}
