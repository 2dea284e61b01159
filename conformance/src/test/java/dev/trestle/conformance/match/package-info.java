/** Compares answers with what a case expects. */
@NullMarked
package dev.trestle.conformance.match;

import org.jspecify.annotations.NullMarked;
