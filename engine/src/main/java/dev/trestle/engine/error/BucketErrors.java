package dev.trestle.engine.error;

/** The texts of failures to reach a bucket or an object in it; each begins as Amazon S3's does. */
public final class BucketErrors {

    private static final String NO_SUCH_BUCKET = "S3NoSuchBucket";
    private static final String ACCESS_DENIED = "S3AccessDenied";

    private BucketErrors() {}

    /** A bucket, where no directory of buckets has been given. */
    public static BucketException noDirectory(String bucket) {
        return new BucketException(
                NO_SUCH_BUCKET,
                "The specified bucket does not exist: " + bucket
                        + ". Trestle has no directory of buckets: give it one with buckets(Path), and make a folder "
                        + bucket + " in it");
    }

    /** A bucket that has no folder. */
    public static BucketException noSuchBucket(String bucket) {
        return new BucketException(
                NO_SUCH_BUCKET,
                "The specified bucket does not exist: " + bucket + ". Make a folder of that name in the directory of"
                        + " buckets");
    }

    /** A bucket that is not the account's that the request names. */
    public static BucketException otherOwner(String bucket, String owner, String account) {
        return new BucketException(
                ACCESS_DENIED,
                "Access Denied: the bucket " + bucket + " belongs to the account " + account + ", not to " + owner);
    }

    /** An object that is not there. */
    public static BucketException noSuchKey(String bucket, String key) {
        return new BucketException(
                "S3NoSuchKey", "The specified key does not exist: " + key + " in the bucket " + bucket);
    }

    /** A key that would lead out of the bucket's folder or that no file can have. */
    public static BucketException keyNotAllowed(String bucket, String key) {
        return new BucketException(
                ACCESS_DENIED,
                "Access Denied: the key " + key + " is no path of a file within the folder of the bucket " + bucket);
    }

    /** A folder or file that the operating system keeps from this process. */
    public static BucketException accessDenied(String bucket, String path) {
        return new BucketException(
                ACCESS_DENIED, "Access Denied: the file system refuses access to " + path + " of the bucket " + bucket);
    }
}
