package dev.trestle.migrations.backfill;

import dev.trestle.migrations.step.Step;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A step that goes through the whole table, in parallel segments, as fast as it may, and how it goes. See "Scanning tables in
 * DynamoDB", https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Scan.html#Scan.ParallelScan
 *
 * <p>Each item is written on the condition that it is as it was read; if somebody else was quicker, it is looked at again.
 * Where each segment is, is kept in the table after each page, so that a crash repeats at most one page of each; what is
 * repeated finds its work done, which is why a function has to make nothing more of what it made. Items with which it fails
 * are left as they are, and fail the migration at the end of the pass; migrating again tries these alone.
 *
 * <p>Good for the migration that it is given to, and no longer.
 */
public final class Backfill {

    private static final int MOST_SEGMENTS = 50;
    private static final int MOST_FAILURES = 100;

    private final ItemTask task;
    private int segments = 4;
    private double readUnits;
    private double writeUnits;
    private int failures = MOST_FAILURES;

    private Backfill(ItemTask task) {
        this.task = task;
    }

    /** A pass that stores each record of an entity as the design has it now, after a function if there is one. */
    public static <E> Backfill rewrite(Class<E> entity, @Nullable UnaryOperator<E> change) {
        return new Backfill(new RewriteTask<>(entity, change));
    }

    /** A pass that changes each item by a function. */
    public static Backfill of(UnaryOperator<Map<String, AttributeValue>> change) {
        return new Backfill(new BackfillTask(change));
    }

    /** A pass that gives each record a counterpart. */
    public static <O, N> Backfill copy(Class<O> from, Class<N> to, Function<O, N> function) {
        return new Backfill(new CopyTask<>(from, to, function, CopyTask.Purpose.COPY));
    }

    /** A pass that verifies that each record has its counterpart. */
    public static <O, N> Backfill verify(Class<O> from, Class<N> to, Function<O, N> function) {
        return new Backfill(new CopyTask<>(from, to, function, CopyTask.Purpose.VERIFY));
    }

    /** A pass that deletes each record that has its counterpart. */
    public static <O, N> Backfill deleteCopied(Class<O> from, Class<N> to, Function<O, N> function) {
        return new Backfill(new CopyTask<>(from, to, function, CopyTask.Purpose.DELETE_COPIED));
    }

    /**
     * Into how many segments the table is divided, which are worked on at the same time; 4 unless set. A pass that was begun
     * goes on with the number that it was begun with.
     *
     * @param number 1 to 50
     */
    public Backfill segments(int number) {
        if (number < 1 || number > MOST_SEGMENTS) {
            throw new IllegalArgumentException("a table is divided into 1 to 50 segments, not " + number);
        }
        segments = number;
        return this;
    }

    /** Reads at most so many capacity units a second, all segments together; as many as it can unless set. */
    public Backfill maxReadUnits(double perSecond) {
        readUnits = positive(perSecond);
        return this;
    }

    /** Writes at most so many capacity units a second, all segments together; as many as it can unless set. */
    public Backfill maxWriteUnits(double perSecond) {
        writeUnits = positive(perSecond);
        return this;
    }

    /**
     * After how many items with which it fails the pass stops where it is; 100 unless set.
     *
     * @param number 1 to 100
     */
    public Backfill stopAfterFailures(int number) {
        if (number < 1 || number > MOST_FAILURES) {
            throw new IllegalArgumentException("a pass stops after 1 to 100 failures, not " + number);
        }
        failures = number;
        return this;
    }

    /** The step. */
    public Step step() {
        return new BackfillStep(task, new Pace(segments, readUnits, writeUnits, failures));
    }

    private static double positive(double perSecond) {
        if (!(perSecond > 0) || Double.isInfinite(perSecond)) {
            throw new IllegalArgumentException(
                    perSecond + " is no number of capacity units a second; give more than 0");
        }
        return perSecond;
    }
}
