/** How many requests a second the server answers over HTTP, next to bare HTTP libraries with a constant answer. */
@NullMarked
package dev.trestle.benchmarks.server;

import org.jspecify.annotations.NullMarked;
