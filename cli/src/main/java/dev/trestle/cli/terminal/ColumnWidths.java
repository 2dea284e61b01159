package dev.trestle.cli.terminal;

import java.util.Arrays;

/** Shares a width among columns: narrow columns keep what they need, wide ones give way together. */
final class ColumnWidths {
    private ColumnWidths() {}

    /**
     * The widths to use.
     *
     * @param wanted what each column needs to show everything
     * @param available what all of them may take together
     * @param least what a column keeps even when that is too much in total
     */
    static int[] share(int[] wanted, int available, int least) {
        int total = Arrays.stream(wanted).sum();
        if (total <= available) {
            return wanted.clone();
        }
        int cap = highestCap(wanted, available, least);
        int[] widths = Arrays.stream(wanted).map(width -> Math.min(width, cap)).toArray();
        // What rounding left over goes to the columns that were cut, from the left.
        int rest = available - Arrays.stream(widths).sum();
        for (int i = 0; i < widths.length && rest > 0; i++) {
            if (widths[i] < wanted[i]) {
                widths[i]++;
                rest--;
            }
        }
        return widths;
    }

    private static int highestCap(int[] wanted, int available, int least) {
        int cap = least;
        while (sumUnder(wanted, cap + 1) <= available) {
            cap++;
        }
        return cap;
    }

    private static int sumUnder(int[] wanted, int cap) {
        return Arrays.stream(wanted).map(width -> Math.min(width, cap)).sum();
    }
}
