/** Fuzzing: whatever comes in, an answer or an error of the API goes out, and tables and indexes stay in step. */
@NullMarked
package dev.trestle.conformance.fuzz;

import org.jspecify.annotations.NullMarked;
