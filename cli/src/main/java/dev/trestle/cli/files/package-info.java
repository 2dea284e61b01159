/** Tables as files: exports and imports. */
@NullMarked
package dev.trestle.cli.files;

import org.jspecify.annotations.NullMarked;
