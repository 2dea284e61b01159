/** Tables with their secondary indexes: definitions, keys, and writes that keep indexes in step. */
@NullMarked
package dev.trestle.engine.table;

import org.jspecify.annotations.NullMarked;
