package dev.trestle.examples.game;

import dev.trestle.table.design.Collection;

/** All that there is of a player. */
@Collection(pk = "{player}")
public sealed interface PlayerPage permits Metadata, Friends, GameItem, Equipment, Task, Activity {}
