/** The key layout of a design as a file, so that a change of it is seen. */
@NullMarked
package dev.trestle.processor.layout;

import org.jspecify.annotations.NullMarked;
