/** The components of keys: how they stand in a key, and which of them mean the same. */
@NullMarked
package dev.trestle.cli.design.key;

import org.jspecify.annotations.NullMarked;
