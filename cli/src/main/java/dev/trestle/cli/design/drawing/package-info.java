/** A design as a diagram. */
@NullMarked
package dev.trestle.cli.design.drawing;

import org.jspecify.annotations.NullMarked;
