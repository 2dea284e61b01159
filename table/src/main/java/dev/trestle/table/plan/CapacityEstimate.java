package dev.trestle.table.plan;

/**
 * What an operation is expected to consume. See "Read and write operations",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
 *
 * @param unit what is counted
 * @param atLeast the least that it takes, in capacity units
 * @param atMost the most; {@link Double#POSITIVE_INFINITY} if that depends on how much there is
 * @param basis what the figures stand on, in a sentence
 */
public record CapacityEstimate(Unit unit, double atLeast, double atMost, String basis) {

    /** What capacity is counted in. */
    public enum Unit {
        READ("read capacity units"),
        WRITE("write capacity units");

        private final String words;

        Unit(String words) {
            this.words = words;
        }
    }

    private static final int LARGEST_ITEM = ItemSize.LARGEST_ITEM;
    private static final double EVENTUALLY_CONSISTENT = 0.5;

    /** One item by its key. */
    public static CapacityEstimate ofGet(boolean consistent) {
        return ofGets(1, consistent ? 1 : EVENTUALLY_CONSISTENT);
    }

    /**
     * Items by their keys.
     *
     * @param unitsFor4Kb 0.5, 1 for strong consistency, 2 in a transaction
     */
    public static CapacityEstimate ofGets(int items, double unitsFor4Kb) {
        return new CapacityEstimate(
                Unit.READ,
                items * unitsFor4Kb,
                items * unitsFor4Kb * ItemSize.readUnits(LARGEST_ITEM),
                unitsFor4Kb + " for each 4 KB of each item, or for an item that is not there");
    }

    /** A query or a scan, whose items are counted together. */
    public static CapacityEstimate ofMany(boolean consistent) {
        double each = consistent ? 1 : EVENTUALLY_CONSISTENT;
        return new CapacityEstimate(
                Unit.READ,
                each,
                Double.POSITIVE_INFINITY,
                each + " for each 4 KB of all items that are read, before filters; projections save nothing");
    }

    /** An item that is stored where there is none. */
    public static CapacityEstimate ofNewItem(long bytes, int indexes) {
        double units = ItemSize.writeUnits(bytes);
        return new CapacityEstimate(
                Unit.WRITE,
                units + indexes,
                units * (1 + indexes),
                "an item of " + bytes + " bytes, 1 for each KB, and up to as much for its entry in each of " + indexes
                        + " indexes");
    }

    /** A write of an item that may be there already, in an unknown size. */
    public static CapacityEstimate ofWrite(long bytes, int indexes) {
        return new CapacityEstimate(
                Unit.WRITE,
                ItemSize.writeUnits(bytes),
                ItemSize.writeUnits(LARGEST_ITEM) * (1 + 2 * indexes),
                "1 for each KB of the item before or after, whichever is larger, and of its entries in " + indexes
                        + " indexes as far as they change");
    }

    /** An estimate that is not known before a statement is carried out. */
    public static CapacityEstimate unknown(Unit unit) {
        return new CapacityEstimate(unit, 0, Double.POSITIVE_INFINITY, "whatever the statement reads or writes");
    }

    /** Twice as much, which a transaction takes. */
    public CapacityEstimate inTransaction() {
        return new CapacityEstimate(unit, 2 * atLeast, 2 * atMost, basis + "; twice that in a transaction");
    }

    /** Both together. */
    public CapacityEstimate plus(CapacityEstimate other) {
        return new CapacityEstimate(
                unit,
                atLeast + other.atLeast,
                atMost + other.atMost,
                basis.equals(other.basis) ? basis : basis + "; " + other.basis);
    }

    /** As in {@code 1.0 to 50.0 read capacity units}. */
    @Override
    public String toString() {
        String figures = atLeast == atMost
                ? String.valueOf(atLeast)
                : Double.isInfinite(atMost) ? atLeast + " or more" : atLeast + " to " + atMost;
        return figures + " " + unit.words + " (" + basis + ")";
    }
}
