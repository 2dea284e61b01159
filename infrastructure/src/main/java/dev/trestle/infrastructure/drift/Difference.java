package dev.trestle.infrastructure.drift;

/**
 * One thing in which a table is not what its design wants.
 *
 * @param place what differs, as in {@code index.gsi1.projection}; stays the same from release to release
 * @param wanted what the design wants, {@link #NOTHING} if it does not know of it
 * @param found what there is, {@link #NOTHING} if it is missing
 */
public record Difference(String place, String wanted, String found) {

    /** Stands for what is missing. */
    public static final String NOTHING = "nothing";

    @Override
    public String toString() {
        return place + ": the design wants " + wanted + ", there is " + found;
    }
}
