/** Tables in Terraform: written from a design, read from its files and plans. */
@NullMarked
package dev.trestle.infrastructure.terraform;

import org.jspecify.annotations.NullMarked;
