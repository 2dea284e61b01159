/** Steps that write single items, each exactly once. */
@NullMarked
package dev.trestle.migrations.item;

import org.jspecify.annotations.NullMarked;
