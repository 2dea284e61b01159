/** What the user sees: streams, width and colour, tables, progress. */
@NullMarked
package dev.trestle.cli.terminal;

import org.jspecify.annotations.NullMarked;
