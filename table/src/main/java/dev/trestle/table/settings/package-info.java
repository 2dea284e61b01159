/** What a design states of its table besides keys, indexes and time to live. */
@NullMarked
package dev.trestle.table.settings;

import org.jspecify.annotations.NullMarked;
