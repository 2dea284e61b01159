/** The shapes and constraints of the API, read from its service model, and the structures that have those shapes. */
@NullMarked
package dev.trestle.engine.model;

import org.jspecify.annotations.NullMarked;
