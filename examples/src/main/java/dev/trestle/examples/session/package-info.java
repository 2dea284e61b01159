/** A session store: sessions of customers, each with child sessions, that expire by themselves. */
@NullMarked
package dev.trestle.examples.session;

import org.jspecify.annotations.NullMarked;
