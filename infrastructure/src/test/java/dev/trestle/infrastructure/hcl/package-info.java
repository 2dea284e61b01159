/** Tests of HCL. */
@NullMarked
package dev.trestle.infrastructure.hcl;

import org.jspecify.annotations.NullMarked;
