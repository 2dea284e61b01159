/** The operations on contributor insights. */
@NullMarked
package dev.trestle.engine.operation.insight;

import org.jspecify.annotations.NullMarked;
