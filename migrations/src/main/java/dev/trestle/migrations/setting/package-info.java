/** Steps that change the settings of a table: capacity, time to live, stream, protection, tags. */
@NullMarked
package dev.trestle.migrations.setting;

import org.jspecify.annotations.NullMarked;
