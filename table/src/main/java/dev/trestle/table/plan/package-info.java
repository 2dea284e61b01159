/** What an operation would do and cost, without doing it, and assertions about that and about what was consumed. */
@NullMarked
package dev.trestle.table.plan;

import org.jspecify.annotations.NullMarked;
