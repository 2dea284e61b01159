/** A table design as immutable data, and how it is read from annotated source. */
@NullMarked
package dev.trestle.processor.design;

import org.jspecify.annotations.NullMarked;
