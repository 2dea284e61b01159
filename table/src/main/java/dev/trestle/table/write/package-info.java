/** Writing one item: create, put, update, delete, and the check of a transaction. */
@NullMarked
package dev.trestle.table.write;

import org.jspecify.annotations.NullMarked;
