/** Several writes of which all happen or none does. */
@NullMarked
package dev.trestle.table.transaction;

import org.jspecify.annotations.NullMarked;
