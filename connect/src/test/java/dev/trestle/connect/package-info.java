/** Connecting, against the embedded engine. */
@NullMarked
package dev.trestle.connect;

import org.jspecify.annotations.NullMarked;
