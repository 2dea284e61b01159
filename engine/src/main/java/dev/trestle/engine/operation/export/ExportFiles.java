package dev.trestle.engine.operation.export;

import dev.trestle.engine.bucket.Bucket;
import dev.trestle.engine.bucket.Buckets;
import dev.trestle.engine.bucket.ObjectContent;
import dev.trestle.engine.bucket.WrittenObject;
import dev.trestle.engine.format.Formats;
import dev.trestle.engine.format.RecordWriter;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.transfer.Jobs;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of an export in the layout that AWS gives them. As a table has one partition here, there is one file of
 * data. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html">DynamoDB table export output
 * format</a>.
 */
final class ExportFiles {

    private static final String ROOT = "AWSDynamoDB/";

    private final Buckets buckets;
    private final Structure export;
    private final String format;

    ExportFiles(Buckets buckets, Structure export) {
        this.buckets = buckets;
        this.export = export;
        this.format = export.requiredString("ExportFormat");
    }

    /**
     * Writes all files.
     *
     * @param source finds out what to write, once it is known that there is a bucket to write to
     * @return the description of the completed export
     * @throws dev.trestle.engine.error.BucketException if the bucket cannot be written to
     */
    Structure write(Supplier<ExportedRecords> source, Supplier<Instant> clock) throws IOException {
        Bucket bucket = buckets.open(export.requiredString("S3Bucket"), export.string("S3BucketOwner"));
        String arn = export.requiredString(Exports.ARN);
        String root = root(export.string("S3Prefix"));
        String folder = root + arn.substring(arn.lastIndexOf('/') + 1) + "/";
        bucket.write(folder + "_started", out -> {});
        // All incremental exports share a folder of data, every full one has its own.
        String key = (export.has("ExportTime") ? folder : root) + "data/" + newFileName();
        Data data;
        WrittenObject file;
        try (ExportedRecords records = source.get()) {
            data = new Data(format, records);
            file = bucket.write(key, data);
        }
        String files = folder + "manifest-files";
        writeManifest(bucket, files, ExportManifest.file(file, data.written.count()) + "\n");
        Structure completed = Jobs.with(
                export,
                Map.of(
                        Exports.STATUS,
                        "COMPLETED",
                        "EndTime",
                        clock.get(),
                        "ExportManifest",
                        folder + "manifest-summary.json",
                        "BilledSizeBytes",
                        data.written.billedBytes(),
                        "ItemCount",
                        data.written.count()));
        writeManifest(bucket, folder + "manifest-summary", ExportManifest.summary(completed, files + ".json"));
        return completed;
    }

    private static void writeManifest(Bucket bucket, String name, String text) throws IOException {
        WrittenObject manifest = bucket.write(name + ".json", out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        bucket.write(name + ".md5", out -> out.write(manifest.base64Md5().getBytes(StandardCharsets.US_ASCII)));
    }

    private static String root(@Nullable String prefix) {
        if (prefix == null || prefix.isEmpty()) {
            return ROOT;
        }
        return prefix + (prefix.endsWith("/") ? "" : "/") + ROOT;
    }

    /** 26 letters and digits, as AWS's. */
    private String newFileName() {
        String random = UUID.randomUUID().toString().replace("-", "");
        String name = new BigInteger(random, 16).toString(32);
        return "0".repeat(26 - name.length()) + name + (format.equals("ION") ? ".ion.gz" : ".json.gz");
    }

    /** The file of data, which is read from the table as it is written. */
    private static final class Data implements ObjectContent {

        private final String format;
        private final ExportedRecords records;
        private ExportedRecords.Written written = ExportedRecords.Written.NOTHING;

        Data(String format, ExportedRecords records) {
            this.format = format;
            this.records = records;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            Formats formats = Formats.installed();
            OutputStream compressed = formats.compression("GZIP").compress(out);
            try (RecordWriter writer = formats.writable(format).writer(compressed, records.shape())) {
                written = records.writeTo(writer);
            }
        }
    }
}
