/** PartiQL: statements as text, and as the tree that operations carry out. */
@NullMarked
package dev.trestle.engine.partiql;

import org.jspecify.annotations.NullMarked;
