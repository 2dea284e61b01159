/** JSON and YAML: trees of maps, lists and scalars as text. */
@NullMarked
package dev.trestle.infrastructure.text;

import org.jspecify.annotations.NullMarked;
