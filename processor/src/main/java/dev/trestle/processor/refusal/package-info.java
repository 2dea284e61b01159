/** What the processor refuses: stable codes, and the places in the source that they are shown at. */
@NullMarked
package dev.trestle.processor.refusal;

import org.jspecify.annotations.NullMarked;
