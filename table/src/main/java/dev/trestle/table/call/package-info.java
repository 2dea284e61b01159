/** A design bound to a client and a table name, and the listener that hears of each call. */
@NullMarked
package dev.trestle.table.call;

import org.jspecify.annotations.NullMarked;
