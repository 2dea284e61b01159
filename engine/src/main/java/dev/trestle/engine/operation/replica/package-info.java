/** Replicas of tables, in global tables of version 2019.11.21, and how their capacity scales. */
@NullMarked
package dev.trestle.engine.operation.replica;

import org.jspecify.annotations.NullMarked;
