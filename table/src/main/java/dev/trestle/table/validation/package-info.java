/** Entities are validated before they are written, by Jakarta Validation or in one's own way. */
@NullMarked
package dev.trestle.table.validation;

import org.jspecify.annotations.NullMarked;
