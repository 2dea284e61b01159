/** Connecting an application to its table: once per process, ready to use. */
@NullMarked
package dev.trestle.connect;

import org.jspecify.annotations.NullMarked;
