package dev.trestle.examples.game;

import dev.trestle.table.design.GlobalSecondaryIndex;
import dev.trestle.table.design.TableDesign;

/**
 * The table of a game, after the model "Game-Player-Profiles" of NoSQL Workbench: a partition is all that there is of a player.
 * The indexes have the entities' own attributes as keys, so that an update that changes one moves the item by itself.
 */
@TableDesign(
        name = "game-player-profiles",
        partitionKey = "PK",
        sortKey = "SK",
        entityAttribute = "Type",
        entities = {Metadata.class, Friends.class, GameItem.class, Equipment.class, Task.class, Activity.class},
        indexes = {
            @GlobalSecondaryIndex(
                    name = "ranking",
                    partitionKey = "league",
                    sortKey = {"level", "experience"}),
            @GlobalSecondaryIndex(
                    name = "tasks-by-status",
                    partitionKey = {"player", "status"},
                    sortKey = "task")
        })
public interface Game {}
