/** Processes that are killed while they write, and what the next one has to find. */
@NullMarked
package dev.trestle.conformance.crash;

import org.jspecify.annotations.NullMarked;
