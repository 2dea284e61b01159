/** Fresh, migrated tables for tests. */
@NullMarked
package dev.trestle.junit;

import org.jspecify.annotations.NullMarked;
