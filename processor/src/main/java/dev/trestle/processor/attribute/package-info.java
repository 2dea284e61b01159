/** The Java types that an attribute can have, and how they are read from a record component. */
@NullMarked
package dev.trestle.processor.attribute;

import org.jspecify.annotations.NullMarked;
