package dev.trestle.engine.table.vector;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The most similar of many vectors, which are offered one by one. Among equal scores those come first that were offered
 * first. Not thread-safe.
 *
 * @param <T> what the vectors are of
 */
public final class Nearest<T> {

    private final DistanceFunction function;
    private final Vector to;
    private final int most;

    /** The least similar of those kept is the head. */
    private final PriorityQueue<Found<T>> kept = new PriorityQueue<>((a, b) -> compare(b, a));

    private long offered;

    /**
     * Starts with none.
     *
     * @param most how many to keep, at least one
     */
    public Nearest(DistanceFunction function, Vector to, int most) {
        this.function = function;
        this.to = to;
        this.most = most;
    }

    /** Keeps the vector if it is among the most similar so far. */
    public void offer(Vector vector, T of) {
        double score = function.score(to, vector);
        if (kept.size() < most || function.isCloser(score, kept.element().score())) {
            kept.add(new Found<>(of, score, offered));
            if (kept.size() > most) {
                kept.remove();
            }
        }
        offered++;
    }

    /** How many vectors were looked at. */
    public long offered() {
        return offered;
    }

    /** Those kept, the most similar first. */
    public List<Found<T>> found() {
        List<Found<T>> found = new ArrayList<>(kept);
        found.sort(this::compare);
        return Collections.unmodifiableList(found);
    }

    private int compare(Found<T> a, Found<T> b) {
        if (function.isCloser(a.score(), b.score())) {
            return -1;
        }
        return function.isCloser(b.score(), a.score()) ? 1 : Long.compare(a.position(), b.position());
    }

    /**
     * One of the most similar.
     *
     * @param of what the vector is of
     * @param score as the distance function gives it
     * @param position how many were offered before
     */
    public record Found<T>(T of, double score, long position) {}
}
