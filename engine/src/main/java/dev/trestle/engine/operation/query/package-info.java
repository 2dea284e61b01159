/** The operations that read many items in order: Query and Scan. */
@NullMarked
package dev.trestle.engine.operation.query;

import org.jspecify.annotations.NullMarked;
