/** The meaning of the DynamoDB API, free of third-party dependencies. */
@NullMarked
package dev.trestle.engine;

import org.jspecify.annotations.NullMarked;
