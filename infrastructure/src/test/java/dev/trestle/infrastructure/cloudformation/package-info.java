/** Tests of tables in AWS CloudFormation. */
@NullMarked
package dev.trestle.infrastructure.cloudformation;

import org.jspecify.annotations.NullMarked;
