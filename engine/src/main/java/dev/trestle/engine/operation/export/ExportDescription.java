package dev.trestle.engine.operation.export;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.export.Export;
import dev.trestle.engine.table.export.ExportDestination;
import dev.trestle.engine.table.export.ExportExtent;
import dev.trestle.engine.table.export.ExportOutcome;
import dev.trestle.engine.table.export.ExportOutcome.Completed;
import dev.trestle.engine.table.export.ExportOutcome.Failed;
import org.jspecify.annotations.Nullable;

/** Exports as answers describe them. */
final class ExportDescription {

    private ExportDescription() {}

    /** The answer that holds the whole description of an export. */
    static Structure answer(Export export) {
        return Structure.builder().put("ExportDescription", of(export)).build();
    }

    /**
     * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExportSummary.html">ExportSummary</a>.
     */
    static Structure summary(Export export) {
        return Structure.builder()
                .put("ExportArn", export.arn())
                .put("ExportStatus", status(export))
                .put("ExportType", export.extent().type())
                .build();
    }

    /**
     * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExportDescription.html">
     * ExportDescription</a>.
     */
    private static Structure of(Export export) {
        ExportDestination destination = export.destination();
        Structure.Builder description = Structure.builder()
                .put("ExportArn", export.arn())
                .put("ExportStatus", status(export))
                .put("StartTime", export.started())
                .put("TableArn", export.tableArn())
                .put("TableId", export.tableId())
                .put("ClientToken", export.clientToken())
                .put("S3Bucket", destination.bucket())
                .put("S3BucketOwner", destination.owner().orElse(null))
                .put("S3Prefix", destination.prefix().orElse(null))
                .put("S3SseAlgorithm", destination.encryption())
                .put("S3SseKmsKeyId", destination.encryptionKey().orElse(null))
                .put("ExportFormat", export.format())
                .put("ExportType", export.extent().type());
        if (export.extent() instanceof ExportExtent.Full full) {
            description.put("ExportTime", full.at());
        } else if (export.extent() instanceof ExportExtent.Incremental part) {
            description.put("IncrementalExportSpecification", specification(part));
        }
        outcome(description, export.outcome().orElse(null));
        return description.build();
    }

    private static Structure specification(ExportExtent.Incremental part) {
        return Structure.builder()
                .put("ExportFromTime", part.from())
                .put("ExportToTime", part.to())
                .put("ExportViewType", part.view().name())
                .build();
    }

    private static void outcome(Structure.Builder description, @Nullable ExportOutcome outcome) {
        if (outcome instanceof Completed completed) {
            description
                    .put("EndTime", completed.ended())
                    .put("ExportManifest", completed.manifest())
                    .put("BilledSizeBytes", completed.billedBytes())
                    .put("ItemCount", completed.items());
        } else if (outcome instanceof Failed failed) {
            description
                    .put("EndTime", failed.ended())
                    .put("FailureCode", failed.code())
                    .put("FailureMessage", failed.message());
        }
    }

    private static String status(Export export) {
        return export.outcome()
                .map(outcome -> outcome instanceof Completed ? "COMPLETED" : "FAILED")
                .orElse("IN_PROGRESS");
    }
}
