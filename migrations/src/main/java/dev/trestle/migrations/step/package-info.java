/** What a migration is made of: steps that can be told, planned and carried out. */
@NullMarked
package dev.trestle.migrations.step;

import org.jspecify.annotations.NullMarked;
