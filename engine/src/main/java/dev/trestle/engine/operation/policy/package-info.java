/** The operations on resource policies. */
@NullMarked
package dev.trestle.engine.operation.policy;

import org.jspecify.annotations.NullMarked;
