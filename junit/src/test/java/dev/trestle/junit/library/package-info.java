/** A design for the tests. */
@NullMarked
package dev.trestle.junit.library;

import org.jspecify.annotations.NullMarked;
