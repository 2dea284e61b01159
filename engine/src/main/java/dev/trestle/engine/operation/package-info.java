/** One class for each operation of the API, and the registry through which every front end reaches them. */
@NullMarked
package dev.trestle.engine.operation;

import org.jspecify.annotations.NullMarked;
