/** A server under the load of many connections from another process, next to its floors and to peers. */
@NullMarked
package dev.trestle.benchmarks.load;

import org.jspecify.annotations.NullMarked;
