/** Tests of a design next to infrastructure. */
@NullMarked
package dev.trestle.infrastructure;

import org.jspecify.annotations.NullMarked;
