/** Folders of a directory that stand for the buckets of Amazon S3. */
@NullMarked
package dev.trestle.engine.bucket;

import org.jspecify.annotations.NullMarked;
