/** Tests of how migrations let time pass. */
@NullMarked
package dev.trestle.migrations.waiting;

import org.jspecify.annotations.NullMarked;
