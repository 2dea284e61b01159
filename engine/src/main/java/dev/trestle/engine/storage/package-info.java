/** Ordered maps of items with atomic writes, which is all that tables and indexes need of a store. */
@NullMarked
package dev.trestle.engine.storage;

import org.jspecify.annotations.NullMarked;
