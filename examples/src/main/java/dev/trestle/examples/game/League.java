package dev.trestle.examples.game;

/** Who plays against whom. */
public enum League {
    BRONZE,
    SILVER,
    GOLD
}
