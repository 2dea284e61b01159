package dev.trestle.connect.configuration;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The name that somebody probably meant who wrote another. */
final class NearMiss {

    private NearMiss() {}

    /** A question to put behind a message, as in {@code "; did you mean region?"}; empty if no known name is near. */
    static String question(String written, Collection<String> known) {
        // A third of the letters may be wrong: fewer miss turned letters of short names, more make up what nobody
        // meant.
        int most = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(name -> distance(written, name) <= most)
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()))
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }

    /** How many letters have to be put in, left out, replaced or swapped with their neighbour, whatever their case. */
    private static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[][] steps = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int replaced = steps[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                steps[i][j] = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[from.length()][to.length()];
    }
}
