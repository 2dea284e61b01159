/** Entities that are said in code: for classes that one cannot annotate. */
@NullMarked
package dev.trestle.table.definition;

import org.jspecify.annotations.NullMarked;
