/** Tables that are replicated: their replicas in other Regions, and how capacity scales there. */
@NullMarked
package dev.trestle.engine.table.replica;

import org.jspecify.annotations.NullMarked;
