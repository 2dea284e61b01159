/** What copying, exporting and importing have in common: reading by segments, writing in batches, pace, verification. */
@NullMarked
package dev.trestle.cli.transfer;

import org.jspecify.annotations.NullMarked;
