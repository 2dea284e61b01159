/** Copies tables from one DynamoDB to another. */
@NullMarked
package dev.trestle.cli.copy;

import org.jspecify.annotations.NullMarked;
