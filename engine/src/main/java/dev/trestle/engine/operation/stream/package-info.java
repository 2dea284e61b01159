/** The operations that read streams. */
@NullMarked
package dev.trestle.engine.operation.stream;

import org.jspecify.annotations.NullMarked;
