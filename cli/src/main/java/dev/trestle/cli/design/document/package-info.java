/** A design in words and tables. */
@NullMarked
package dev.trestle.cli.design.document;

import org.jspecify.annotations.NullMarked;
