/** Where in the application's own table the items of the migrations are. */
@NullMarked
package dev.trestle.migrations.partition;

import org.jspecify.annotations.NullMarked;
