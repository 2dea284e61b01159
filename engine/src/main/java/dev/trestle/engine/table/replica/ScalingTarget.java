package dev.trestle.engine.table.replica;

/**
 * What scales by itself. Reads scale by Region, writes alike in all of them.
 *
 * @param region the replica's Region; empty for the writes of all
 * @param index the name of the index; empty for the table
 */
public record ScalingTarget(String region, String index) {

    /** The reads of a table, index empty, or of an index in a Region. */
    public static ScalingTarget reads(String region, String index) {
        return new ScalingTarget(region, index);
    }

    /** The writes of a table, index empty, or of an index. */
    public static ScalingTarget writes(String index) {
        return new ScalingTarget("", index);
    }

    /** Whether it is writes. */
    public boolean isWrites() {
        return region.isEmpty();
    }
}
