package dev.trestle.engine.model;

/** The least and greatest length of a string, list or map, or value of a number; both inclusive. */
public record Bounds(long min, long max) {

    /** No bounds. */
    public static final Bounds NONE = new Bounds(Long.MIN_VALUE, Long.MAX_VALUE);
}
