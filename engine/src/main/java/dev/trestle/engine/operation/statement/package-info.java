/** The operations that carry out PartiQL statements: one at a time, in batches, and in transactions. */
@NullMarked
package dev.trestle.engine.operation.statement;

import org.jspecify.annotations.NullMarked;
