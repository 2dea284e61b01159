/** The operations on global tables of version 2017.11.29. */
@NullMarked
package dev.trestle.engine.operation.globaltable;

import org.jspecify.annotations.NullMarked;
