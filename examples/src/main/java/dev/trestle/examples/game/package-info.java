/** Profiles of players: who they are, friends, items, equipment, tasks and activities, on one table. */
@NullMarked
package dev.trestle.examples.game;

import org.jspecify.annotations.NullMarked;
