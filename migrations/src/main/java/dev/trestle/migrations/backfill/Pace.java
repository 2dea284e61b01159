package dev.trestle.migrations.backfill;

import dev.trestle.migrations.waiting.Timing;
import dev.trestle.migrations.waiting.UnitBudget;

/**
 * How fast a pass goes, and how far.
 *
 * @param segments how many segments
 * @param readUnits read capacity units a second; 0 for any number
 * @param writeUnits write capacity units a second; 0 for any number
 * @param failures after how many failures it stops
 */
record Pace(int segments, double readUnits, double writeUnits, int failures) {

    private static final int LARGEST_PAGE = 250;
    private static final int SMALLEST_PAGE = 25;
    private static final long NANOSECONDS = 1_000_000_000L;

    UnitBudget reading(Timing timing) {
        return budget(readUnits, timing);
    }

    UnitBudget writing(Timing timing) {
        return budget(writeUnits, timing);
    }

    /** Items at a time: about what a segment may write in a second, as a page is what a crash repeats. */
    int page() {
        double most = Math.min(
                writeUnits == 0 ? LARGEST_PAGE : writeUnits / segments,
                readUnits == 0 ? LARGEST_PAGE : readUnits / segments);
        return (int) Math.max(SMALLEST_PAGE, Math.min(LARGEST_PAGE, most));
    }

    private static UnitBudget budget(double perSecond, Timing timing) {
        return perSecond == 0
                ? UnitBudget.unlimited()
                : new UnitBudget(perSecond, () -> nanoseconds(timing), timing::sleep);
    }

    private static long nanoseconds(Timing timing) {
        var now = timing.now();
        return now.getEpochSecond() * NANOSECONDS + now.getNano();
    }
}
