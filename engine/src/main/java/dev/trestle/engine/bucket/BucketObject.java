package dev.trestle.engine.bucket;

/**
 * An object that is in a bucket.
 *
 * @param key its name in the bucket, with {@code /} between folders
 * @param bytes its size
 */
public record BucketObject(String key, long bytes) {}
