/** Tests of what roles need to be allowed. */
@NullMarked
package dev.trestle.infrastructure.iam;

import org.jspecify.annotations.NullMarked;
