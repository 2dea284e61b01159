package dev.trestle.benchmarks.turns;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What one side did in each of the turns that it took with others.
 *
 * @param figures a figure for each turn, in their order
 */
public record Turns(List<Double> figures) {

    /** A copy, so that nobody changes it. */
    public Turns {
        figures = List.copyOf(figures);
    }

    /**
     * The middle figure.
     *
     * @throws IllegalStateException if there was no turn
     */
    public double middle() {
        if (figures.isEmpty()) {
            throw new IllegalStateException("There was no turn");
        }
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    /** The middle one of how many times the other's figure each turn had. */
    public double times(Turns other) {
        return new Turns(IntStream.range(0, figures.size())
                        .mapToObj(turn -> figures.get(turn) / other.figures.get(turn))
                        .toList())
                .middle();
    }
}
