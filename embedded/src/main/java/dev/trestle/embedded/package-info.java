/** DynamoDB in this process, reached through the AWS SDK's own clients. */
@NullMarked
package dev.trestle.embedded;

import org.jspecify.annotations.NullMarked;
