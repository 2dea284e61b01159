package dev.trestle.benchmarks.search;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.SearchVectorsRequest;

/** A process that fills a vector index, searches it, and says how long a search takes, and a bare pass over as many floats. */
final class SearchedIndex {

    private SearchedIndex() {}

    /** Takes the numbers of vectors, of their dimensions and of searches; prints microseconds of both, medians. */
    public static void main(String[] arguments) {
        int vectors = Integer.parseInt(arguments[0]);
        int dimensions = Integer.parseInt(arguments[1]);
        int searches = Integer.parseInt(arguments[2]);
        try (IndexedVectors index = new IndexedVectors(vectors, dimensions)) {
            List<SearchVectorsRequest> requests =
                    Stream.generate(index::request).limit(searches).toList();
            double search = median(
                    searches,
                    i -> index.search(requests.get(i)).searchResults().get(0).score());
            float[] all = floats(vectors * dimensions);
            float[] query = floats(dimensions);
            double floor = median(searches, i -> highestDotProduct(all, query));
            System.out.println(search + " " + floor);
        }
    }

    /** The second half of the runs counts: the first is for the compiler. */
    private static double median(int runs, IntToDoubleFunction run) {
        double[] micros = new double[runs];
        double results = 0;
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            results += run.applyAsDouble(i);
            micros[i] = (System.nanoTime() - start) / 1e3;
        }
        if (Double.isNaN(results)) {
            throw new IllegalStateException("a search had no number for a result");
        }
        double[] measured = Arrays.copyOfRange(micros, runs / 2, runs);
        Arrays.sort(measured);
        return measured[measured.length / 2];
    }

    private static double highestDotProduct(float[] all, float[] query) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int from = 0; from < all.length; from += query.length) {
            double sum = 0;
            for (int i = 0; i < query.length; i++) {
                sum += (double) all[from + i] * query[i];
            }
            highest = Math.max(highest, sum);
        }
        return highest;
    }

    private static float[] floats(int count) {
        Random random = new Random(count);
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = random.nextFloat() - 0.5f;
        }
        return floats;
    }
}
