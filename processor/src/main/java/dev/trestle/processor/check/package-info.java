/** The rules that a design has to keep beyond being readable. */
@NullMarked
package dev.trestle.processor.check;

import org.jspecify.annotations.NullMarked;
