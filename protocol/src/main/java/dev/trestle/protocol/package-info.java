/** The AWS JSON 1.0 protocol: bytes to requests and answers to bytes, by the shapes of the service model. */
@NullMarked
package dev.trestle.protocol;

import org.jspecify.annotations.NullMarked;
