package dev.trestle.engine.operation.export;

import dev.trestle.engine.error.ArnErrors;
import dev.trestle.engine.error.BackupErrors;
import dev.trestle.engine.error.ExportErrors;
import dev.trestle.engine.format.Formats;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.ResourceArn;
import dev.trestle.engine.operation.transfer.Jobs;
import dev.trestle.engine.table.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExportTableToPointInTime.html">
 * ExportTableToPointInTime</a>: writes the items of a moment, or what was written in a span of time, into a bucket. The answer
 * shows the export as it begins; it is over when the answer is there.
 */
public final class ExportTableToPointInTime implements Operation {

    private final Database database;
    private final Exports exports;

    /** The operation on the database given. */
    public ExportTableToPointInTime(Database database, Exports exports) {
        this.database = database;
        this.exports = exports;
    }

    @Override
    public String name() {
        return "ExportTableToPointInTime";
    }

    @Override
    public Structure run(Structure request) {
        ExportRequest requested = new ExportRequest(request);
        Jobs.Begun begun = exports.jobs().begin(request, () -> begin(request, requested));
        if (begun.isNew()) {
            new ExportRun(database, exports.jobs(), begun.description()).run();
        }
        return Structure.builder().put("ExportDescription", begun.description()).build();
    }

    private Structure begin(Structure request, ExportRequest requested) {
        Table table = table(request.requiredString("TableArn"));
        Instant now = exports.jobs().now();
        ExportExtent extent = table.definition()
                .features()
                .backups()
                .map(backups -> requested.extent(backups, now))
                .orElseThrow(() -> BackupErrors.recoveryUnavailable(table.name()));
        ExportFilter.of(request, table);
        Formats.installed().writable(requested.format()); // Better refused than begun and failed.
        String token = Objects.requireNonNullElseGet(
                request.string("ClientToken"), () -> UUID.randomUUID().toString());
        Structure.Builder description = Structure.builder()
                .put(Exports.ARN, table.definition().arn() + "/export/" + Jobs.newId(now))
                .put(Exports.STATUS, "IN_PROGRESS")
                .put("StartTime", now)
                .put("TableArn", table.definition().arn())
                .put("TableId", table.definition().id())
                .put("ClientToken", token)
                .put("S3Bucket", request.string("S3Bucket"))
                .put("S3BucketOwner", request.string("S3BucketOwner"))
                .put("S3Prefix", request.string("S3Prefix"))
                .put("S3SseAlgorithm", Objects.requireNonNullElse(request.string("S3SseAlgorithm"), "AES256"))
                .put("S3SseKmsKeyId", request.string("S3SseKmsKeyId"))
                .put("ExportFormat", requested.format())
                .put("FilterSpecification", request.structure("FilterSpecification"));
        extent.describe(description);
        return description.build();
    }

    private Table table(String text) {
        if (text.isEmpty() || !text.startsWith("arn:")) {
            throw ExportErrors.notAnArn();
        }
        ResourceArn arn =
                ResourceArn.parse(text).filter(ResourceArn::isTable).orElseThrow(ExportErrors::invalidTableArn);
        if (!arn.account().equals(database.accountId())) {
            throw ArnErrors.otherAccount();
        }
        Table table = text.equals(database.arn(arn.table())) ? database.tables().find(arn.table()) : null;
        if (table == null) {
            throw ExportErrors.tableNotFound(text);
        }
        return table;
    }
}
