/** Which migrations ran on a table, as its own items tell. */
@NullMarked
package dev.trestle.migrations.history;

import org.jspecify.annotations.NullMarked;
