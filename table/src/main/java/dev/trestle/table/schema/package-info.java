/** What a table holds: its keys, indexes and entities, and how their items are laid out. */
@NullMarked
package dev.trestle.table.schema;

import org.jspecify.annotations.NullMarked;
