/** Annotations as they stand in the source. */
@NullMarked
package dev.trestle.processor.annotation;

import org.jspecify.annotations.NullMarked;
