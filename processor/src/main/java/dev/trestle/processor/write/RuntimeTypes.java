package dev.trestle.processor.write;

import com.palantir.javapoet.ClassName;
import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.attribute.Variant;
import dev.trestle.table.batch.BatchGet;
import dev.trestle.table.batch.BatchWrite;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.CallListener;
import dev.trestle.table.call.CursorSecret;
import dev.trestle.table.collection.CollectionSchema;
import dev.trestle.table.collection.ItemCollection;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.exchange.Retries;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.Assignments;
import dev.trestle.table.expression.BooleanPath;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.ListPath;
import dev.trestle.table.expression.MapPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.OrderedPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.RecordListPath;
import dev.trestle.table.expression.RecordMapPath;
import dev.trestle.table.expression.SetPath;
import dev.trestle.table.expression.StringPath;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.query.BaseTableQuery;
import dev.trestle.table.query.Get;
import dev.trestle.table.query.IndexQuery;
import dev.trestle.table.query.QuerySpec;
import dev.trestle.table.query.ShardedQuery;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.schema.IndexAttribute;
import dev.trestle.table.schema.KeyAttribute;
import dev.trestle.table.schema.TableIndex;
import dev.trestle.table.transaction.Snapshot;
import dev.trestle.table.transaction.Transaction;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.Update;

/** The types of the runtime that written code uses. */
final class RuntimeTypes {

    static final ClassName BOUND_TABLE = ClassName.get(BoundTable.class);
    static final ClassName CALL_LISTENER = ClassName.get(CallListener.class);
    static final ClassName COLLECTION_SCHEMA = ClassName.get(CollectionSchema.class);
    static final ClassName ITEM_COLLECTION = ClassName.get(ItemCollection.class);
    static final ClassName DESIGN = ClassName.get(Design.class);
    static final ClassName ENTITY_SCHEMA = ClassName.get(EntitySchema.class);
    static final ClassName ENTITY_KEY = ClassName.get(EntityKey.class);
    static final ClassName BATCH_GET = ClassName.get(BatchGet.class);
    static final ClassName BATCH_WRITE = ClassName.get(BatchWrite.class);
    static final ClassName SNAPSHOT = ClassName.get(Snapshot.class);
    static final ClassName CURSOR_SECRET = ClassName.get(CursorSecret.class);
    static final ClassName RETRIES = ClassName.get(Retries.class);
    static final ClassName ASSIGNMENTS = ClassName.get(Assignments.class);
    static final ClassName TRANSACTION = ClassName.get(Transaction.class);
    static final ClassName ENTITY_TABLE = ClassName.get(EntityTable.class);
    static final ClassName BASE_TABLE_QUERY = ClassName.get(BaseTableQuery.class);
    static final ClassName INDEX_QUERY = ClassName.get(IndexQuery.class);
    static final ClassName SHARDED_QUERY = ClassName.get(ShardedQuery.class);
    static final ClassName QUERY_SPEC = ClassName.get(QuerySpec.class);
    static final ClassName GET = ClassName.get(Get.class);
    static final ClassName UPDATE = ClassName.get(Update.class);
    static final ClassName DELETE = ClassName.get(Delete.class);
    static final ClassName KEY_ATTRIBUTE = ClassName.get(KeyAttribute.class);
    static final ClassName INDEX_ATTRIBUTE = ClassName.get(IndexAttribute.class);
    static final ClassName TABLE_INDEX = ClassName.get(TableIndex.class);
    static final ClassName VARIANT = ClassName.get(Variant.class);
    static final ClassName KEY_CODEC = ClassName.get(KeyCodec.class);
    static final ClassName ATTRIBUTE_CODEC = ClassName.get(AttributeCodec.class);
    static final ClassName ATTRIBUTE_READER = ClassName.get(AttributeReader.class);
    static final ClassName ATTRIBUTE_WRITER = ClassName.get(AttributeWriter.class);
    static final ClassName DESCRIBED_ATTRIBUTE = ClassName.get(DescribedAttribute.class);
    static final ClassName RECORD_MAPPING = ClassName.get(RecordMapping.class);
    static final ClassName DOCUMENT_PATH = ClassName.get(DocumentPath.class);
    static final ClassName PATH = ClassName.get(Path.class);
    static final ClassName STRING_PATH = ClassName.get(StringPath.class);
    static final ClassName BOOLEAN_PATH = ClassName.get(BooleanPath.class);
    static final ClassName NUMBER_PATH = ClassName.get(NumberPath.class);
    static final ClassName ORDERED_PATH = ClassName.get(OrderedPath.class);
    static final ClassName LIST_PATH = ClassName.get(ListPath.class);
    static final ClassName RECORD_LIST_PATH = ClassName.get(RecordListPath.class);
    static final ClassName RECORD_MAP_PATH = ClassName.get(RecordMapPath.class);
    static final ClassName MAP_PATH = ClassName.get(MapPath.class);
    static final ClassName SET_PATH = ClassName.get(SetPath.class);
    static final ClassName ACCESS = ClassName.get(Access.class);
    static final ClassName FIXED = ClassName.get(Access.Fixed.class);
    static final ClassName SETTABLE = ClassName.get(Access.Settable.class);
    static final ClassName JOINT = ClassName.get(Access.Joint.class);
    static final ClassName WRITABLE = ClassName.get(Access.Writable.class);
    static final ClassName REMOVABLE = ClassName.get(Access.Removable.class);

    /** Of modules that the processor does not depend on. */
    static final ClassName TRESTLE = ClassName.get("dev.trestle.connect", "Trestle");

    static final ClassName TABLE_PROVIDER = ClassName.get("dev.trestle.connect", "TableProvider");
    static final ClassName CONNECTION = ClassName.get("dev.trestle.connect", "Connection");
    static final ClassName MIGRATIONS = ClassName.get("dev.trestle.migrations", "Migrations");
    static final ClassName ASYNC_CLIENT =
            ClassName.get("software.amazon.awssdk.services.dynamodb", "DynamoDbAsyncClient");
    static final ClassName CLIENT = ClassName.get("software.amazon.awssdk.services.dynamodb", "DynamoDbClient");

    private RuntimeTypes() {}
}
