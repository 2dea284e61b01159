package dev.trestle.processor.write;

import com.palantir.javapoet.ClassName;

/** The types of the runtime that written code uses. */
final class RuntimeTypes {

    static final ClassName BOUND_TABLE = table("call", "BoundTable");
    static final ClassName CALL_LISTENER = table("call", "CallListener");
    static final ClassName COLLECTION_SCHEMA = table("collection", "CollectionSchema");
    static final ClassName ITEM_COLLECTION = table("collection", "ItemCollection");
    static final ClassName DESIGN = table("schema", "Design");
    static final ClassName ENTITY_SCHEMA = table("schema", "EntitySchema");
    static final ClassName ENTITY_KEY = table("schema", "EntityKey");
    static final ClassName TRANSACTION = table("transaction", "Transaction");
    static final ClassName ENTITY_TABLE = table("entity", "EntityTable");
    static final ClassName BASE_TABLE_QUERY = table("query", "BaseTableQuery");
    static final ClassName INDEX_QUERY = table("query", "IndexQuery");
    static final ClassName QUERY_PLAN = table("query", "QueryPlan");
    static final ClassName GET = table("query", "Get");
    static final ClassName UPDATE = table("write", "Update");
    static final ClassName DELETE = table("write", "Delete");
    static final ClassName KEY_CODEC = table("key", "KeyCodec");
    static final ClassName ATTRIBUTE_CODEC = table("attribute", "AttributeCodec");
    static final ClassName ATTRIBUTE_READER = table("attribute", "AttributeReader");
    static final ClassName ATTRIBUTE_WRITER = table("attribute", "AttributeWriter");
    static final ClassName RECORD_MAPPING = table("attribute", "RecordMapping");
    static final ClassName DOCUMENT_PATH = table("expression", "DocumentPath");
    static final ClassName PATH = table("expression", "Path");
    static final ClassName STRING_PATH = table("expression", "StringPath");
    static final ClassName BOOLEAN_PATH = table("expression", "BooleanPath");
    static final ClassName NUMBER_PATH = table("expression", "NumberPath");
    static final ClassName ORDERED_PATH = table("expression", "OrderedPath");
    static final ClassName LIST_PATH = table("expression", "ListPath");
    static final ClassName MAP_PATH = table("expression", "MapPath");
    static final ClassName SET_PATH = table("expression", "SetPath");
    static final ClassName ACCESS = table("expression", "Access");
    static final ClassName FIXED = ACCESS.nestedClass("Fixed");
    static final ClassName WRITABLE = ACCESS.nestedClass("Writable");
    static final ClassName REMOVABLE = ACCESS.nestedClass("Removable");

    /** Of modules that the processor does not depend on. */
    static final ClassName TRESTLE = ClassName.get("dev.trestle.connect", "Trestle");

    static final ClassName CONNECTION = ClassName.get("dev.trestle.connect", "Connection");
    static final ClassName MIGRATIONS = ClassName.get("dev.trestle.migrations", "Migrations");
    static final ClassName CLIENT = ClassName.get("software.amazon.awssdk.services.dynamodb", "DynamoDbClient");

    private RuntimeTypes() {}

    private static ClassName table(String feature, String name) {
        return ClassName.get("dev.trestle.table." + feature, name);
    }
}
