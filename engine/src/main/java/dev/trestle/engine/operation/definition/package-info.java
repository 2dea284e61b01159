/** The operations that make, change, describe and delete tables. */
@NullMarked
package dev.trestle.engine.operation.definition;

import org.jspecify.annotations.NullMarked;
