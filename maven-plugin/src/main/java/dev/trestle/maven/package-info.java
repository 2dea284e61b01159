/** Goals that run the trestle command on the design of the project that is built. */
@NullMarked
package dev.trestle.maven;

import org.jspecify.annotations.NullMarked;
