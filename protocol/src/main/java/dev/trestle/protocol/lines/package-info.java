/** Files of DynamoDB JSON, a record a line. */
@NullMarked
package dev.trestle.protocol.lines;

import org.jspecify.annotations.NullMarked;
