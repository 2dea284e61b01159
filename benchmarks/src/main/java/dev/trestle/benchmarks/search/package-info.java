/** How long searches of vector indexes take. */
@NullMarked
package dev.trestle.benchmarks.search;

import org.jspecify.annotations.NullMarked;
