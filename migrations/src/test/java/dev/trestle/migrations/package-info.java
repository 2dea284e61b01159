/** Migrations, against the embedded engine. */
@NullMarked
package dev.trestle.migrations;

import org.jspecify.annotations.NullMarked;
