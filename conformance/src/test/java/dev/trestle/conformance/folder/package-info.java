/** The embedded clients on tables that are kept in a folder. */
@NullMarked
package dev.trestle.conformance.folder;

import org.jspecify.annotations.NullMarked;
