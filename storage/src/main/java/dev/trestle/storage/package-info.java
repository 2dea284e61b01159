/** Durable storage for the engine: all that it remembers, in a folder, written before it is acknowledged. */
@NullMarked
package dev.trestle.storage;

import org.jspecify.annotations.NullMarked;
