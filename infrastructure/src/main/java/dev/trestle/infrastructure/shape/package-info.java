/** What a table looks like, from whatever says so. */
@NullMarked
package dev.trestle.infrastructure.shape;

import org.jspecify.annotations.NullMarked;
