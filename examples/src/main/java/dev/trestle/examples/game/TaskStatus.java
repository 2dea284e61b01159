package dev.trestle.examples.game;

/** How far a player is with a task. */
public enum TaskStatus {
    AVAILABLE,
    IN_PROGRESS,
    COMPLETED
}
