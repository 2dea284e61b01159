/** What all operations share: the tables they work on, how requests name them, and consumed capacity. */
@NullMarked
package dev.trestle.engine.operation;

import org.jspecify.annotations.NullMarked;
