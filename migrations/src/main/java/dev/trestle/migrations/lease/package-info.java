/** The lease that keeps two processes from migrating one table at the same time. */
@NullMarked
package dev.trestle.migrations.lease;

import org.jspecify.annotations.NullMarked;
