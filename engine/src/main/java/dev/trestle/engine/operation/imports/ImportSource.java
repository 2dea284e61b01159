package dev.trestle.engine.operation.imports;

import dev.trestle.engine.bucket.BucketObject;
import dev.trestle.engine.bucket.Buckets;
import dev.trestle.engine.format.Compression;
import dev.trestle.engine.format.ReadOptions;
import dev.trestle.engine.format.RecordFormat;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.transfer.SourceFiles;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * Where an import's items come from.
 *
 * @param location the request's S3BucketSource
 * @param format what the files hold
 * @param compression how they are compressed
 * @param options what is known of their records
 */
record ImportSource(Structure location, RecordFormat format, Compression compression, ReadOptions options) {

    String bucketName() {
        return location.requiredString("S3Bucket");
    }

    String prefix() {
        return Objects.requireNonNullElse(location.string("S3KeyPrefix"), "");
    }

    SourceFiles open(Buckets buckets) throws IOException {
        return new SourceFiles(
                buckets.open(bucketName(), location.string("S3BucketOwner")), format, compression, options);
    }

    List<BucketObject> objects(SourceFiles files) throws IOException {
        return files.bucket().list(prefix());
    }
}
