/** Global secondary indexes made and dropped by migrations. */
@NullMarked
package dev.trestle.migrations.index;

import org.jspecify.annotations.NullMarked;
