/** Key templates as text and structure, and whether two of them can produce the same key. */
@NullMarked
package dev.trestle.processor.template;

import org.jspecify.annotations.NullMarked;
