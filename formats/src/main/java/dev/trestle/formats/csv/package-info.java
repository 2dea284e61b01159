/** Comma-separated values, to import. */
@NullMarked
package dev.trestle.formats.csv;

import org.jspecify.annotations.NullMarked;
