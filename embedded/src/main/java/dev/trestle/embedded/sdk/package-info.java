/** The AWS SDK's client interfaces, answered by the engine; internal, applications start at {@code EmbeddedDynamoDb}. */
@NullMarked
package dev.trestle.embedded.sdk;

import org.jspecify.annotations.NullMarked;
