/** Waiting with a bound, on a clock that a test can hold. */
@NullMarked
package dev.trestle.migrations.waiting;

import org.jspecify.annotations.NullMarked;
