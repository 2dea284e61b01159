package dev.trestle.examples.game;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;

/** Something that a player can do for a reward. */
@Entity
@Key(pk = "{player}", sk = "TASK#{task}")
@Index(
        name = "tasks-by-status",
        as = "withStatus",
        partition = {"player", "status"},
        sort = "task")
public record Task(String player, String task, String name, String description, TaskStatus status, Reward reward)
        implements PlayerPage {}
