/** Steps that go through a whole table, item by item. */
@NullMarked
package dev.trestle.migrations.backfill;

import org.jspecify.annotations.NullMarked;
