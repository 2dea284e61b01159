/** Carries out cases and says where an outcome is not as expected. */
@NullMarked
package dev.trestle.conformance.run;

import org.jspecify.annotations.NullMarked;
