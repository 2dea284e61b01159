/** Item collections: entities of several types that share a partition, read with one query. */
@NullMarked
package dev.trestle.table.collection;

import org.jspecify.annotations.NullMarked;
