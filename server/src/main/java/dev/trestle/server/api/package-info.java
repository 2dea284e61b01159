/** What the endpoint answers: the operations of DynamoDB and DynamoDB Streams, and whether it is healthy. */
@NullMarked
package dev.trestle.server.api;

import org.jspecify.annotations.NullMarked;
