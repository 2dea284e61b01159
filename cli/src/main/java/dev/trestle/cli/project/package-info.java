/** The user's compiled project: its design and its migrations. */
@NullMarked
package dev.trestle.cli.project;

import org.jspecify.annotations.NullMarked;
