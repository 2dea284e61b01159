/** Java processes to measure in. */
@NullMarked
package dev.trestle.benchmarks.process;

import org.jspecify.annotations.NullMarked;
