/** Migrations of a DynamoDB table: what they do, which ran, and running the rest once. */
@NullMarked
package dev.trestle.migrations;

import org.jspecify.annotations.NullMarked;
