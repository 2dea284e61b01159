/** Tests of the package. */
@NullMarked
package dev.trestle.migrations.index;

import org.jspecify.annotations.NullMarked;
