package dev.trestle.engine.operation.bulk;

import dev.trestle.engine.bucket.Bucket;
import dev.trestle.engine.bucket.Buckets;
import dev.trestle.engine.bucket.WrittenObject;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.format.Formats;
import dev.trestle.engine.format.RecordWriter;
import dev.trestle.engine.format.WritableFormat;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reports of one bulk operation: a file for each type that was asked for, in the format of the input, and a manifest
 * that lists them. Not thread-safe.
 */
final class BulkReports {

    private final Buckets buckets;
    private final Structure output;
    private final String arn;
    private final WritableFormat format;
    private final Map<Type, RecordWriter> writers = new EnumMap<>(Type.class);
    private final Map<Type, Long> counts = new EnumMap<>(Type.class);
    private final List<Structure> manifest = new ArrayList<>();

    /** The types of the API. */
    enum Type {
        ERROR,
        CONDITION_CHECK_FAILURE
    }

    BulkReports(Buckets buckets, Structure output, Structure description, WritableFormat format) {
        this.buckets = buckets;
        this.output = output;
        this.arn = description.requiredString(BulkOperations.ARN);
        this.format = format;
    }

    /** Work that reports. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** Does the work with all files of reports open; they are there when it is done. */
    void during(Work work) throws IOException {
        Bucket bucket = buckets.open(output.requiredString("S3Bucket"), output.string("S3BucketOwner"));
        List<Type> types = output.strings("OutputType").stream()
                .distinct()
                .map(Type::valueOf)
                .toList();
        writeNested(bucket, types, work);
        writeManifest(bucket);
    }

    /** One file after another is opened, and the work done within the last. */
    private void writeNested(Bucket bucket, List<Type> types, Work work) throws IOException {
        if (types.isEmpty()) {
            work.run();
            return;
        }
        Type type = types.get(0);
        String key = key(type.name().toLowerCase(Locale.ROOT).replace('_', '-') + suffix());
        WrittenObject written = bucket.write(key, out -> {
            RecordWriter writer = format.writer(out, BulkRecords.REPORT);
            writers.put(type, writer);
            writeNested(bucket, types.subList(1, types.size()), work);
            writer.close();
        });
        manifest.add(0, entry(type, written));
    }

    private void writeManifest(Bucket bucket) throws IOException {
        bucket.write(key("manifest-files.json"), out -> {
            RecordWriter writer = Formats.installed().writable("DYNAMODB_JSON").writer(out, BulkRecords.MANIFEST);
            for (Structure entry : manifest) {
                writer.write(entry);
            }
            writer.close();
        });
    }

    /** Reports an item or a record, if reports of the type were asked for. */
    void report(Type type, Place place, ServiceException problem, @Nullable Item item, @Nullable Item existing) {
        RecordWriter writer = writers.get(type);
        if (writer == null) {
            return;
        }
        counts.merge(type, 1L, Long::sum);
        try {
            writer.write(Structure.builder()
                    .put("S3Bucket", place.bucket())
                    .put("S3Key", place.key())
                    .put("ItemIndex", place.index())
                    .put("ErrorCode", problem.type().code())
                    .put("ErrorMessage", problem.getMessage())
                    .put("Item", item)
                    .put("ExistingItem", existing)
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Structure entry(Type type, WrittenObject written) {
        return Structure.builder()
                .put("bulkOperationArn", arn)
                .put("outputType", type.name())
                .put("itemCount", counts.getOrDefault(type, 0L))
                .put("md5Checksum", written.base64Md5())
                .put("etag", written.hexMd5())
                .put("dataFileS3Key", written.key())
                .build();
    }

    private String key(String file) {
        String prefix = output.string("S3KeyPrefix");
        String folder = prefix == null || prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
        return Objects.requireNonNullElse(folder, "") + "AWSDynamoDB/" + arn.substring(arn.lastIndexOf('/') + 1) + "/"
                + file;
    }

    private String suffix() {
        return format.name().equals("ION") ? ".ion" : ".json";
    }

    /** Where an item came from; the first of an object has the index 0. */
    record Place(String bucket, String key, long index) {}
}
