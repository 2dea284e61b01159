/** Durable commits in this process, next to RocksDB alone with the same batches. */
@NullMarked
package dev.trestle.benchmarks.durable;

import org.jspecify.annotations.NullMarked;
