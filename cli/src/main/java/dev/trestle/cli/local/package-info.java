/** {@code trestle local}: a DynamoDB endpoint on this machine. */
@NullMarked
package dev.trestle.cli.local;

import org.jspecify.annotations.NullMarked;
