/** The errors of the API, as data: type, status, text and payload. */
@NullMarked
package dev.trestle.engine.error;

import org.jspecify.annotations.NullMarked;
