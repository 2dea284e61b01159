package dev.trestle.table.stream;

/**
 * What is done about a change. Streams deliver a change at least once, so doing it twice has to be the same as once.
 *
 * @param <C> the change
 */
@FunctionalInterface
public interface ChangeHandler<C> {

    /**
     * Deals with a change.
     *
     * @throws RuntimeException if that failed; the change is then delivered again
     */
    void handle(C change);
}
