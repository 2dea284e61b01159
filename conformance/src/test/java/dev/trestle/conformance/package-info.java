/** Runs the cases on every way to reach the engine. */
@NullMarked
package dev.trestle.conformance;

import org.jspecify.annotations.NullMarked;
