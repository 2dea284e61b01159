/** The expression language: conditions, filters, key conditions, projections and updates. */
@NullMarked
package dev.trestle.engine.expression;

import org.jspecify.annotations.NullMarked;
