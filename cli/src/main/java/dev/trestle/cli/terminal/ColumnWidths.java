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
     * @param least what each column keeps even when that is too much in total
     */
    static int[] share(int[] wanted, int available, int[] least) {
        int total = Arrays.stream(wanted).sum();
        if (total <= available) {
            return wanted.clone();
        }
        int cap = 0;
        while (Arrays.stream(under(cap + 1, wanted, least)).sum() <= available) {
            cap++;
        }
        int[] widths = under(cap, wanted, least);
        // What rounding left over goes to the columns that were cut, from the left.
        int rest = available - Arrays.stream(widths).sum();
        for (int i = 0; i < widths.length && rest > 0; i++) {
            if (widths[i] < wanted[i] && widths[i] == cap) {
                widths[i]++;
                rest--;
            }
        }
        return widths;
    }

    private static int[] under(int cap, int[] wanted, int[] least) {
        int[] widths = new int[wanted.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.min(wanted[i], Math.max(cap, least[i]));
        }
        return widths;
    }
}
