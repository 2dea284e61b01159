/** The companies and users of the guide, with the code for them written as the annotation processor writes it. */
@NullMarked
package dev.trestle.table.handwritten;

import org.jspecify.annotations.NullMarked;
