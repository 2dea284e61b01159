/** What every way into the engine says of a request: its id, and the errors met before the engine sees it. */
@NullMarked
package dev.trestle.protocol.request;

import org.jspecify.annotations.NullMarked;
