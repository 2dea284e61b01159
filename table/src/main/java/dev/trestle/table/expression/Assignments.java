package dev.trestle.table.expression;

import java.util.List;
import java.util.stream.Stream;

/**
 * Values for several paths that an update sets together. Immutable.
 *
 * @param <E> the entity
 */
public final class Assignments<E> {

    /** A value for a path. */
    public record Assignment<E, T>(Path<E, T, ?> path, T value) {}

    private final List<Assignment<E, ?>> all;

    private Assignments(List<Assignment<E, ?>> all) {
        this.all = all;
    }

    /** The value of one path; the written code adds the others. */
    public static <E, T> Assignments<E> of(Path<E, T, ?> path, T value) {
        return new Assignments<>(List.of(new Assignment<>(path, value)));
    }

    /** These and the value of another path. */
    public <T> Assignments<E> and(Path<E, T, ?> path, T value) {
        return new Assignments<>(Stream.concat(all.stream(), Stream.of(new Assignment<>(path, value)))
                .toList());
    }

    /** The values in the order in which they were given. */
    public List<Assignment<E, ?>> all() {
        return all;
    }
}
