/** Making the table and checking that its keys are those of the design. */
@NullMarked
package dev.trestle.migrations.table;

import org.jspecify.annotations.NullMarked;
