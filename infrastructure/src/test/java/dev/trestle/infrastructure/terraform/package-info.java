/** Tests of tables in Terraform. */
@NullMarked
package dev.trestle.infrastructure.terraform;

import org.jspecify.annotations.NullMarked;
