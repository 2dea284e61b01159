/** The operations on a table's tags. */
@NullMarked
package dev.trestle.engine.operation.tag;

import org.jspecify.annotations.NullMarked;
