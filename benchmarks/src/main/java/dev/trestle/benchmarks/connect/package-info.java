/** What connecting costs where nothing is to do. */
@NullMarked
package dev.trestle.benchmarks.connect;

import org.jspecify.annotations.NullMarked;
