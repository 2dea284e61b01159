/** How records lie in files: formats and compressions, those of this engine and those that other modules bring. */
@NullMarked
package dev.trestle.engine.format;

import org.jspecify.annotations.NullMarked;
