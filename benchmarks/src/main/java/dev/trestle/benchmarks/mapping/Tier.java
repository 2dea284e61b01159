package dev.trestle.benchmarks.mapping;

/** How good a customer is. */
public enum Tier {
    NEW,
    REGULAR,
    GOLD
}
