/** Tests of the extension. */
@NullMarked
package dev.trestle.junit;

import org.jspecify.annotations.NullMarked;
