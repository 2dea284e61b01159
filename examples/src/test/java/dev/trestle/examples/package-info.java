/** What the tests of all examples share. */
@NullMarked
package dev.trestle.examples;

import org.jspecify.annotations.NullMarked;
