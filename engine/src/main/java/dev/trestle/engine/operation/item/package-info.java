/** The operations on items by their keys: one at a time, in batches, and in transactions. */
@NullMarked
package dev.trestle.engine.operation.item;

import org.jspecify.annotations.NullMarked;
