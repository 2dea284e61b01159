/** HashiCorp's configuration language, as far as tables are written and read in it. */
@NullMarked
package dev.trestle.infrastructure.hcl;

import org.jspecify.annotations.NullMarked;
