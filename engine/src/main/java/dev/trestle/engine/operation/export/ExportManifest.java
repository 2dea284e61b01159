package dev.trestle.engine.operation.export;

import dev.trestle.engine.bucket.WrittenObject;
import dev.trestle.engine.table.export.Export;
import dev.trestle.engine.table.export.ExportDestination;
import dev.trestle.engine.table.export.ExportExtent.Full;
import dev.trestle.engine.table.export.ExportExtent.Incremental;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The texts of an export's manifests. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html">DynamoDB table export output
 * format</a>.
 */
final class ExportManifest {

    private static final String FULL_VERSION = "2020-06-30";
    private static final String INCREMENTAL_VERSION = "2023-08-01";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private ExportManifest() {}

    /** The line about a file of data. */
    static String file(WrittenObject file, long items) {
        return new JsonLine()
                .put("itemCount", items)
                .put("md5Checksum", file.base64Md5())
                .put("etag", etag(file))
                .put("dataFileS3Key", file.key())
                .toString();
    }

    /** As S3's for an object that was uploaded in parts, here one. */
    private static String etag(WrittenObject file) {
        try {
            byte[] parts =
                    MessageDigest.getInstance("MD5").digest(HexFormat.of().parseHex(file.hexMd5()));
            return HexFormat.of().formatHex(parts) + "-1";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }

    /** The summary. */
    static String summary(Export export, String filesKey, Instant ended, long billedBytes, long items) {
        JsonLine summary = new JsonLine()
                .put("version", export.extent() instanceof Full ? FULL_VERSION : INCREMENTAL_VERSION)
                .put("exportArn", export.arn())
                .put("startTime", TIME.format(export.started()))
                .put("endTime", TIME.format(ended))
                .put("tableArn", export.tableArn())
                .put("tableId", export.tableId());
        if (export.extent() instanceof Full full) {
            summary.put("exportTime", TIME.format(full.at()));
        } else if (export.extent() instanceof Incremental part) {
            summary.put("exportFromTime", TIME.format(part.from())).put("exportToTime", TIME.format(part.to()));
        }
        ExportDestination destination = export.destination();
        summary.put("s3Bucket", destination.bucket())
                .put("s3Prefix", destination.prefix().orElse(null))
                .put("s3SseAlgorithm", destination.encryption())
                .put("s3SseKmsKeyId", destination.encryptionKey().orElse(null))
                .put("manifestFilesS3Key", filesKey)
                .put("billedSizeBytes", billedBytes)
                .put("itemCount", items)
                .put("outputFormat", export.format());
        if (export.extent() instanceof Incremental part) {
            summary.put("outputView", part.view().name())
                    .put("exportType", export.extent().type());
        }
        return summary.toString();
    }
}
