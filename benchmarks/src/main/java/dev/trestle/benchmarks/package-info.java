/** Runs all measurements and prints what they found. */
@NullMarked
package dev.trestle.benchmarks;

import org.jspecify.annotations.NullMarked;
