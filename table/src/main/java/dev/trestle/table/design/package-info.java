/** The annotations in which a single-table design is written; the processor reads them, nothing does at run time. */
@NullMarked
package dev.trestle.table.design;

import org.jspecify.annotations.NullMarked;
