/** A social network: people, who follows whom, posts, likes and timelines, on one table. */
@NullMarked
package dev.trestle.examples.social;

import org.jspecify.annotations.NullMarked;
