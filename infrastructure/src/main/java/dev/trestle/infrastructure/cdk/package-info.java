/** Tables in the AWS Cloud Development Kit, in Java. */
@NullMarked
package dev.trestle.infrastructure.cdk;

import org.jspecify.annotations.NullMarked;
