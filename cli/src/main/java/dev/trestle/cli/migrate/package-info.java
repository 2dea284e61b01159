/** {@code trestle migrate}: the migrations of a table, from the command line. */
@NullMarked
package dev.trestle.cli.migrate;

import org.jspecify.annotations.NullMarked;
