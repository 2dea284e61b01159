/** The operations on a table's time to live. */
@NullMarked
package dev.trestle.engine.operation.expiry;

import org.jspecify.annotations.NullMarked;
