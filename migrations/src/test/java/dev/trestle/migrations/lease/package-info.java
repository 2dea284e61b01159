/** Tests of the package. */
@NullMarked
package dev.trestle.migrations.lease;

import org.jspecify.annotations.NullMarked;
