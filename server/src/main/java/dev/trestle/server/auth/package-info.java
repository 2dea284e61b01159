/** Who sent a request, as its Authorization header says. */
@NullMarked
package dev.trestle.server.auth;

import org.jspecify.annotations.NullMarked;
