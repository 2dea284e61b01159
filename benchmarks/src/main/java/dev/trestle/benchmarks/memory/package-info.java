/** The heap that tables take, next to the sizes of their items. */
@NullMarked
package dev.trestle.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
