package dev.trestle.engine.operation.bulk;

import dev.trestle.engine.error.TransferErrors;
import dev.trestle.engine.format.Formats;
import dev.trestle.engine.format.ReadOptions;
import dev.trestle.engine.format.WritableFormat;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.transfer.FileSource;
import dev.trestle.engine.operation.transfer.Jobs;
import dev.trestle.engine.table.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_StartBulkPutItems.html">StartBulkPutItems</a>:
 * puts the items of files into a table, each on its own condition. The answer shows the operation as it begins; it is over
 * when the answer is there.
 */
public final class StartBulkPutItems implements Operation {

    private final Database database;
    private final BulkOperations bulkOperations;

    /** The operation on the database given. */
    public StartBulkPutItems(Database database, BulkOperations bulkOperations) {
        this.database = database;
        this.bulkOperations = bulkOperations;
    }

    @Override
    public String name() {
        return "StartBulkPutItems";
    }

    @Override
    public Structure run(Structure request) {
        Structure input = Objects.requireNonNull(request.structure("InputS3Configuration"));
        Structure output = Objects.requireNonNull(request.structure("OutputS3Configuration"));
        String outputBucket = output.string("S3Bucket");
        if (outputBucket == null) {
            throw TransferErrors.outputBucketRequired();
        }
        if (output.strings("OutputType").isEmpty()) {
            throw TransferErrors.outputTypeRequired();
        }
        Formats formats = Formats.installed();
        String compression = Objects.requireNonNullElse(input.string("InputCompressionType"), "NONE");
        WritableFormat format = formats.writable(input.requiredString("InputFormat"));
        FileSource source =
                new FileSource(input, format, formats.compression(compression), ReadOptions.of(BulkRecords.PUT));
        Table table = database.table(request.requiredString("TableName"));
        Jobs.Begun begun = bulkOperations.jobs().begin(request, () -> begin(request, table, compression));
        if (begun.isNew()) {
            BulkReports reports = new BulkReports(database.buckets(), output, begun.description(), format);
            new BulkPut(database, bulkOperations.jobs(), begun.description(), table, source, reports).run();
        }
        return Structure.builder()
                .put(BulkOperations.DESCRIPTION, begun.description())
                .build();
    }

    private Structure begin(Structure request, Table table, String compression) {
        Instant now = bulkOperations.jobs().now();
        Structure input = Objects.requireNonNull(request.structure("InputS3Configuration"));
        Structure details = Structure.builder()
                .put("TableName", table.name())
                .put("TableId", table.definition().id())
                .build();
        return Structure.builder()
                .put(BulkOperations.ARN, arn(Jobs.newId(now)))
                .put(BulkOperations.STATUS, "IN_PROGRESS")
                .put("TableDetails", List.of(details))
                .put("ClientToken", request.string("ClientToken"))
                .put(
                        "InputS3Configuration",
                        Jobs.with(input, Map.of("S3BucketOwner", owner(input), "InputCompressionType", compression)))
                .put("OutputS3Configuration", output(request))
                .put("StartTime", now)
                .put("FailedItemCount", 0L)
                .put("MaxWriteRequestUnits", request.longInteger("MaxWriteRequestUnits"))
                .put("PerformanceTier", Objects.requireNonNullElse(request.string("PerformanceTier"), "STANDARD"))
                .build();
    }

    private Structure output(Structure request) {
        Structure output = Objects.requireNonNull(request.structure("OutputS3Configuration"));
        return Jobs.with(output, Map.of("S3BucketOwner", owner(output)));
    }

    /** As with AWS, the account's own unless the request names another. */
    private String owner(Structure location) {
        return Objects.requireNonNullElse(location.string("S3BucketOwner"), database.accountId());
    }

    private String arn(String id) {
        return "arn:aws:dynamodb:" + database.region() + ":" + database.accountId() + ":bulk-operation/" + id;
    }
}
