/** What one design says, as text, documents, a diagram and a model. */
@NullMarked
package dev.trestle.cli.design;

import org.jspecify.annotations.NullMarked;
