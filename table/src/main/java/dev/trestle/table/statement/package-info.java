/** PartiQL, for what the typed operations do not say. */
@NullMarked
package dev.trestle.table.statement;

import org.jspecify.annotations.NullMarked;
