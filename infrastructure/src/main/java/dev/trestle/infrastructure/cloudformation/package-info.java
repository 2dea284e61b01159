/** Tables in AWS CloudFormation: written from a design, read from templates. */
@NullMarked
package dev.trestle.infrastructure.cloudformation;

import org.jspecify.annotations.NullMarked;
