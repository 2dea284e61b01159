/** Imports of new tables from buckets. */
@NullMarked
package dev.trestle.engine.operation.imports;

import org.jspecify.annotations.NullMarked;
