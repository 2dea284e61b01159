/** How the types, methods and constants are named that are written for a design. */
@NullMarked
package dev.trestle.processor.naming;

import org.jspecify.annotations.NullMarked;
