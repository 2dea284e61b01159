/** Operations on a table as Micrometer's meters. */
@NullMarked
package dev.trestle.micrometer;

import org.jspecify.annotations.NullMarked;
