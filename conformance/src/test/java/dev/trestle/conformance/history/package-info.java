/** Recorded histories of concurrent calls, and what they must be: linearizable, or serializable. */
@NullMarked
package dev.trestle.conformance.history;

import org.jspecify.annotations.NullMarked;
