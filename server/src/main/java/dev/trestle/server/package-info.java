/** A DynamoDB endpoint over HTTP, for the AWS SDK of any language. */
@NullMarked
package dev.trestle.server;

import org.jspecify.annotations.NullMarked;
