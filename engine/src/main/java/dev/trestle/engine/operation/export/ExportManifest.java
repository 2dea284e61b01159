package dev.trestle.engine.operation.export;

import dev.trestle.engine.bucket.WrittenObject;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.export.ExportExtent.Full;
import dev.trestle.engine.operation.export.ExportExtent.Incremental;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;

/**
 * The texts of an export's manifests. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html">DynamoDB table export output
 * format</a>.
 */
public final class ExportManifest {

    private static final String FULL_VERSION = "2020-06-30";
    private static final String INCREMENTAL_VERSION = "2023-08-01";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private ExportManifest() {}

    /**
     * The line about a file of data.
     *
     * @param file the file
     * @param items how many records are in it
     */
    public static String file(WrittenObject file, long items) {
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

    /**
     * The summary.
     *
     * @param export the description of the completed export, in the service model's shape
     * @param filesKey the key of the manifest of its files
     */
    public static String summary(Structure export, String filesKey) {
        ExportExtent extent = ExportExtent.of(export);
        JsonLine summary = new JsonLine()
                .put("version", extent instanceof Full ? FULL_VERSION : INCREMENTAL_VERSION)
                .put("exportArn", export.string(Exports.ARN))
                .put("startTime", time(export, "StartTime"))
                .put("endTime", time(export, "EndTime"))
                .put("tableArn", export.string("TableArn"))
                .put("tableId", export.string("TableId"));
        if (extent instanceof Full full) {
            summary.put("exportTime", TIME.format(full.at()));
        } else if (extent instanceof Incremental part) {
            summary.put("exportFromTime", TIME.format(part.from())).put("exportToTime", TIME.format(part.to()));
        }
        summary.put("s3Bucket", export.string("S3Bucket"))
                .put("s3Prefix", export.string("S3Prefix"))
                .put("s3SseAlgorithm", export.string("S3SseAlgorithm"))
                .put("s3SseKmsKeyId", export.string("S3SseKmsKeyId"))
                .put("manifestFilesS3Key", filesKey)
                .put("billedSizeBytes", number(export, "BilledSizeBytes"))
                .put("itemCount", number(export, "ItemCount"))
                .put("outputFormat", export.string("ExportFormat"));
        if (extent instanceof Incremental part) {
            summary.put("outputView", part.view().name()).put("exportType", export.string("ExportType"));
        }
        return summary.toString();
    }

    private static String time(Structure export, String member) {
        Instant time = Objects.requireNonNull(export.instant(member));
        return TIME.format(time);
    }

    private static long number(Structure export, String member) {
        return Objects.requireNonNull(export.longInteger(member));
    }
}
