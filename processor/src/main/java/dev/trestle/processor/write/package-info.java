/** The Java that is written for a design. */
@NullMarked
package dev.trestle.processor.write;

import org.jspecify.annotations.NullMarked;
