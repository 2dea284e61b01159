package dev.trestle.engine.operation.transfer;

import dev.trestle.engine.bucket.BucketObject;
import dev.trestle.engine.bucket.Buckets;
import dev.trestle.engine.format.Compression;
import dev.trestle.engine.format.ReadOptions;
import dev.trestle.engine.format.RecordFormat;
import dev.trestle.engine.model.Structure;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * Where the items of an operation come from.
 *
 * @param location the part of the request that names bucket, owner and prefix
 * @param format what the files hold
 * @param compression how they are compressed
 * @param options what is known of their records
 */
public record FileSource(Structure location, RecordFormat format, Compression compression, ReadOptions options) {

    /** The name of the bucket. */
    public String bucketName() {
        return location.requiredString("S3Bucket");
    }

    /** What the keys of the objects begin with. */
    public String prefix() {
        return Objects.requireNonNullElse(location.string("S3KeyPrefix"), "");
    }

    /**
     * Opens the bucket.
     *
     * @throws dev.trestle.engine.error.BucketException if it cannot be used
     */
    public SourceFiles open(Buckets buckets) throws IOException {
        return new SourceFiles(
                buckets.open(bucketName(), location.string("S3BucketOwner")), format, compression, options);
    }

    /** The objects to read, in the order of their keys. */
    public List<BucketObject> objects(SourceFiles files) throws IOException {
        return files.bucket().list(prefix());
    }
}
