/** Sample items of a design: plausible, and the same each time. */
@NullMarked
package dev.trestle.cli.design.sample;

import org.jspecify.annotations.NullMarked;
