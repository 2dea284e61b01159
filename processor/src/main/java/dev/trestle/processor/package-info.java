/** The annotation processor that checks a table design and writes the Java for it. */
@NullMarked
package dev.trestle.processor;

import org.jspecify.annotations.NullMarked;
