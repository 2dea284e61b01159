package dev.trestle.engine.operation.bulk;

import dev.trestle.engine.format.RecordShapes;
import dev.trestle.engine.model.Bounds;
import dev.trestle.engine.model.Shape;
import java.util.List;
import java.util.Optional;

/** The shapes of what bulk operations read and report. */
final class BulkRecords {

    private static final Shape.Text TEXT = new Shape.Text("String", Bounds.NONE, Optional.empty(), List.of());
    private static final Shape NUMBER = new Shape.LongWhole("Long", Bounds.NONE);

    /** An item to put, with the condition on which it is put; the members are those of a PutItem request. */
    static final Shape.StructureOf PUT = RecordShapes.builder("Record")
            .required("Item", RecordShapes.ATTRIBUTES)
            .optional("ConditionExpression", TEXT)
            .optional("ExpressionAttributeNames", new Shape.MapOf("Names", TEXT, TEXT, Bounds.NONE))
            .optional("ExpressionAttributeValues", RecordShapes.ATTRIBUTES)
            .build();

    /** An item that was not put, or a record or the rest of an object that could not be read. */
    static final Shape.StructureOf REPORT = RecordShapes.builder("Report")
            .required("S3Bucket", TEXT)
            .required("S3Key", TEXT)
            .required("ItemIndex", NUMBER)
            .required("ErrorCode", TEXT)
            .required("ErrorMessage", TEXT)
            .optional("Item", RecordShapes.ATTRIBUTES)
            .optional("ExistingItem", RecordShapes.ATTRIBUTES)
            .build();

    /** What the reports are, and where they lie. */
    static final Shape.StructureOf MANIFEST = RecordShapes.builder("Manifest")
            .required("bulkOperationArn", TEXT)
            .required("outputType", TEXT)
            .required("itemCount", NUMBER)
            .required("md5Checksum", TEXT)
            .required("etag", TEXT)
            .required("dataFileS3Key", TEXT)
            .build();

    private BulkRecords() {}
}
