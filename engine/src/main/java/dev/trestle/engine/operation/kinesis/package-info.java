/** The operations on the Kinesis data streams of a table's changes. */
@NullMarked
package dev.trestle.engine.operation.kinesis;

import org.jspecify.annotations.NullMarked;
