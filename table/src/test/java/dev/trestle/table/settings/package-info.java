/** Tests of what a design states of its table. */
@NullMarked
package dev.trestle.table.settings;

import org.jspecify.annotations.NullMarked;
