/** Tests of the package. */
@NullMarked
package dev.trestle.migrations.table;

import org.jspecify.annotations.NullMarked;
