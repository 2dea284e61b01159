/** Tests of the difference between a design and a table. */
@NullMarked
package dev.trestle.infrastructure.drift;

import org.jspecify.annotations.NullMarked;
