package dev.trestle.engine.operation.export;

import dev.trestle.engine.bucket.Bucket;
import dev.trestle.engine.bucket.Buckets;
import dev.trestle.engine.bucket.WrittenObject;
import dev.trestle.engine.error.BackupErrors;
import dev.trestle.engine.format.Formats;
import dev.trestle.engine.format.RecordWriter;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.TableHistory;
import dev.trestle.engine.table.export.Export;
import dev.trestle.engine.table.export.ExportExtent.Full;
import dev.trestle.engine.table.export.ExportOutcome;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Writes the files of an export, in the layout that AWS gives them. As a table has one partition here, there is one file of
 * data. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html">DynamoDB table export output
 * format</a>.
 */
final class ExportFiles {

    private static final String ROOT = "AWSDynamoDB/";

    private final Buckets buckets;
    private final Clock clock;
    private final Export export;

    ExportFiles(Buckets buckets, Clock clock, Export export) {
        this.buckets = buckets;
        this.clock = clock;
        this.export = export;
    }

    /**
     * Writes all files; what they say of the table is taken from its history.
     *
     * @throws dev.trestle.engine.error.BucketException if the bucket cannot be written to
     * @throws dev.trestle.engine.error.ServiceException if continuous backups have been switched off meanwhile
     */
    ExportOutcome write(TableHistory history) throws IOException {
        Bucket bucket = buckets.open(
                export.destination().bucket(), export.destination().owner().orElse(null));
        String root = root();
        String folder = root + export.id() + "/";
        bucket.write(folder + "_started", out -> {});
        ExportedRecords records =
                ExportedRecords.of(export, history).orElseThrow(() -> BackupErrors.recoveryUnavailable(tableName()));
        // All incremental exports share a folder of data, every full one has its own.
        String data = (export.extent() instanceof Full ? folder : root) + "data/" + newFileName();
        WrittenObject file = bucket.write(data, out -> {
            try (RecordWriter writer = Formats.installed()
                    .format(export.format())
                    .writer(Formats.installed().compression("GZIP").compress(out), records.shape())) {
                for (Structure each : records.all()) {
                    writer.write(each);
                }
            }
        });
        String files = folder + "manifest-files";
        manifest(bucket, files, ExportManifest.file(file, records.count()) + "\n");
        Instant ended = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String summary = folder + "manifest-summary";
        manifest(
                bucket,
                summary,
                ExportManifest.summary(export, files + ".json", ended, records.billedBytes(), records.count()));
        return new ExportOutcome.Completed(ended, summary + ".json", records.billedBytes(), records.count());
    }

    private static void manifest(Bucket bucket, String name, String text) throws IOException {
        WrittenObject manifest = bucket.write(name + ".json", out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        bucket.write(name + ".md5", out -> out.write(manifest.base64Md5().getBytes(StandardCharsets.US_ASCII)));
    }

    private String root() {
        return export.destination()
                .prefix()
                .map(prefix -> prefix.isEmpty() || prefix.endsWith("/") ? prefix + ROOT : prefix + "/" + ROOT)
                .orElse(ROOT);
    }

    /** 26 letters and digits, as AWS's. */
    private String newFileName() {
        String random = UUID.randomUUID().toString().replace("-", "");
        String name = new BigInteger(random, 16).toString(32);
        return "0".repeat(26 - name.length()) + name + (export.format().equals("ION") ? ".ion.gz" : ".json.gz");
    }

    private String tableName() {
        return export.tableArn().substring(export.tableArn().lastIndexOf('/') + 1);
    }
}
