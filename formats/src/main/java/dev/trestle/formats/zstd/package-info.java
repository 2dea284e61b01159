/** The Zstandard compression. */
@NullMarked
package dev.trestle.formats.zstd;

import org.jspecify.annotations.NullMarked;
