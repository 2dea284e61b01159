/** The SDK's HTTP clients, answered by the engine, for applications that build their own SDK client. */
@NullMarked
package dev.trestle.embedded.http;

import org.jspecify.annotations.NullMarked;
