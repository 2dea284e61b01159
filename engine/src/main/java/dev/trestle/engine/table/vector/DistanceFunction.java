package dev.trestle.engine.table.vector;

/**
 * How similar two vectors are. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/VectorSearch.html#VectorSearch.DistanceFunctions">
 * Distance functions</a>.
 */
public enum DistanceFunction {
    /**
     * One minus the cosine of the angle: 0 for the same direction, 2 for the opposite one, lower is more similar. A vector of
     * zeros has no direction and counts as one at a right angle to all others.
     */
    COSINE(false) {
        @Override
        double compute(Vector a, Vector b) {
            double magnitudes = a.magnitude() * b.magnitude();
            double cosine = magnitudes == 0 ? 0 : a.dot(b) / magnitudes;
            // Rounding must not make a distance below that of equal vectors.
            return 1 - Math.max(-1, Math.min(1, cosine));
        }
    },
    /** The dot product; higher is more similar. */
    DOT_PRODUCT(true) {
        @Override
        double compute(Vector a, Vector b) {
            return a.dot(b);
        }
    },
    /** The length of the straight line between the two; lower is more similar. */
    EUCLIDEAN(false) {
        @Override
        double compute(Vector a, Vector b) {
            return a.distance(b);
        }
    };

    private final boolean highestFirst;

    DistanceFunction(boolean highestFirst) {
        this.highestFirst = highestFirst;
    }

    /** The score of two vectors of the same number of dimensions. */
    public double score(Vector a, Vector b) {
        // There is one zero: a negative one would come before it in an order.
        return compute(a, b) + 0.0;
    }

    /** Whether the first score means more similarity than the second. */
    boolean isCloser(double score, double other) {
        return highestFirst ? score > other : score < other;
    }

    abstract double compute(Vector a, Vector b);
}
