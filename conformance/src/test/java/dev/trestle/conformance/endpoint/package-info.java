/** Runs the cases against any endpoint and reports the differences. */
@NullMarked
package dev.trestle.conformance.endpoint;

import org.jspecify.annotations.NullMarked;
