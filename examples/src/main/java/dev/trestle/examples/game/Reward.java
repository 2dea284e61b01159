package dev.trestle.examples.game;

/** What a player gets for something. */
public record Reward(long gold, long experience) {}
