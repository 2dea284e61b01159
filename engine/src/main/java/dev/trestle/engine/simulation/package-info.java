/** The weather of production, for tests that want it: what takes time on AWS, lags or is refused now and then. */
@NullMarked
package dev.trestle.engine.simulation;

import org.jspecify.annotations.NullMarked;
