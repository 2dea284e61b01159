/** The AWS SDK for Java against an endpoint that the environment names, as an application has it. */
@NullMarked
package dev.trestle.clients;

import org.jspecify.annotations.NullMarked;
