/** Exports of tables: what was asked for, and what became of it. */
@NullMarked
package dev.trestle.engine.table.export;

import org.jspecify.annotations.NullMarked;
