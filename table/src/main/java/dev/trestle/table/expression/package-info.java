/** Typed document paths and the conditions made of them, written with placeholders only. */
@NullMarked
package dev.trestle.table.expression;

import org.jspecify.annotations.NullMarked;
