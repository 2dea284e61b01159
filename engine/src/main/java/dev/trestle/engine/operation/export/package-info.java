/** Operations that export tables to buckets, and the files that they write. */
@NullMarked
package dev.trestle.engine.operation.export;

import org.jspecify.annotations.NullMarked;
