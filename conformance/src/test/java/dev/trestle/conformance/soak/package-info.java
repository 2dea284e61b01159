/** Mixed work over many connections for as long as one likes, which must not leave anything behind in the process. */
@NullMarked
package dev.trestle.conformance.soak;

import org.jspecify.annotations.NullMarked;
