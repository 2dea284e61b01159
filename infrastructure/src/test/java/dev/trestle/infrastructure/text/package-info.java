/** Tests of trees as text. */
@NullMarked
package dev.trestle.infrastructure.text;

import org.jspecify.annotations.NullMarked;
