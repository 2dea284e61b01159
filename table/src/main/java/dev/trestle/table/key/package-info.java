/** Key templates and the text of keys: escaped, parseable and in the order of their components. */
@NullMarked
package dev.trestle.table.key;

import org.jspecify.annotations.NullMarked;
