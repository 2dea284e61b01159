/** The trestle command: its options, its exit statuses and what it says when something fails. */
@NullMarked
package dev.trestle.cli;

import org.jspecify.annotations.NullMarked;
