package dev.trestle.cli.terminal;

import static java.util.stream.Collectors.partitioningBy;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.Styler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of text under headers, drawn as wide as the terminal allows; what does not fit is cut with an ellipsis.
 *
 * @param headers the columns, from the left
 * @param rows one text per column each, without line breaks or other control characters
 */
public record ResultTable(List<Header> headers, List<List<String>> rows) {
    private static final int LEAST_COLUMN = 6;
    /** As much of a column as a reader needs to make something of it. */
    private static final int READABLE_COLUMN = 10;
    /** Keys tell rows apart, so more of them has to stay. */
    private static final int READABLE_KEY = 30;
    /** A border and a space on the left of each cell, a space on its right. */
    private static final int AROUND_A_CELL = 3;

    /**
     * A column's title.
     *
     * @param title what stands over the column
     * @param numeric whether the column holds numbers, which are aligned on the right
     * @param key whether the column tells rows apart
     */
    public record Header(String title, boolean numeric, boolean key) {
        /**
         * A column of text.
         *
         * @param title what stands over the column
         * @return the header
         */
        public static Header text(String title) {
            return new Header(title, false, false);
        }

        /**
         * A column of numbers.
         *
         * @param title what stands over the column
         * @return the header
         */
        public static Header number(String title) {
            return new Header(title, true, false);
        }
    }

    /** Checks that each row has a text for each header. */
    public ResultTable {
        headers = List.copyOf(headers);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != headers.size()) {
                throw new IllegalArgumentException(
                        "a row has " + row.size() + " cells, the table has " + headers.size() + " columns: " + row);
            }
        }
    }

    /**
     * This table, if it can be drawn so that each column stays readable. Otherwise the same in more rows and fewer
     * columns: the key columns, and each other cell that is not empty in a row of its own, beside the title of its column.
     *
     * @param width the columns of the terminal
     * @return a table with the same content
     */
    public ResultTable fitting(int width) {
        return fits(width) ? this : inMoreRows();
    }

    /**
     * Draws the table.
     *
     * @param terminal the device, whose width and colours decide
     * @return the lines of the table, without a line break at the end
     */
    public String draw(Terminal terminal) {
        int[] widths = ColumnWidths.share(wanted(), forCells(terminal.width()), least(terminal.width()));
        List<ColumnData<List<String>>> columns = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            HorizontalAlign align = headers.get(i).numeric() ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
            columns.add(new Column()
                    .header(DisplayWidth.cut(headers.get(i).title(), widths[i]))
                    .headerAlign(align)
                    .dataAlign(align)
                    .minWidth(widths[i] + 2)
                    // The cells are cut already; the library counts characters, not columns.
                    .maxWidth(Integer.MAX_VALUE)
                    .with(row -> DisplayWidth.cut(row.get(column), widths[column])));
        }
        return AsciiTable.builder()
                .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
                .lineSeparator("\n")
                .styler(new Refinement(terminal, widths))
                .data(rows, columns)
                .asString();
    }

    private boolean fits(int width) {
        return Arrays.stream(readable()).sum() <= forCells(width);
    }

    private int[] least(int width) {
        return fits(width)
                ? readable()
                : Arrays.stream(wanted()).map(w -> Math.min(w, LEAST_COLUMN)).toArray();
    }

    private int[] readable() {
        int[] widths = wanted();
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.min(widths[i], headers.get(i).key() ? READABLE_KEY : READABLE_COLUMN);
        }
        return widths;
    }

    private ResultTable inMoreRows() {
        Map<Boolean, List<Integer>> columns = IntStream.range(0, headers.size())
                .boxed()
                .collect(partitioningBy(i -> headers.get(i).key()));
        List<Integer> keys = columns.getOrDefault(true, List.of());
        List<Header> longHeaders =
                new ArrayList<>(keys.stream().map(headers::get).toList());
        longHeaders.add(Header.text("attribute"));
        longHeaders.add(Header.text("value"));
        List<List<String>> longRows = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> key = keys.stream().map(row::get).toList();
            List<Integer> filled = columns.getOrDefault(false, List.of()).stream()
                    .filter(i -> !row.get(i).isEmpty())
                    .toList();
            if (filled.isEmpty()) {
                longRows.add(concat(key, "", ""));
            }
            for (Integer column : filled) {
                longRows.add(concat(key, headers.get(column).title(), row.get(column)));
                // The key stands on the first row of each item only, so that one sees where the next begins.
                key = Collections.nCopies(keys.size(), "");
            }
        }
        return new ResultTable(longHeaders, longRows);
    }

    private static List<String> concat(List<String> key, String title, String cell) {
        return Stream.concat(key.stream(), Stream.of(title, cell)).toList();
    }

    private int forCells(int width) {
        return width - headers.size() * AROUND_A_CELL - 1;
    }

    private int[] wanted() {
        return IntStream.range(0, headers.size())
                .map(column -> Math.max(
                        DisplayWidth.of(headers.get(column).title()),
                        rows.stream()
                                .mapToInt(row -> DisplayWidth.of(row.get(column)))
                                .max()
                                .orElse(0)))
                .toArray();
    }

    /** Sets the headers apart, and pads by columns of the terminal where the library padded by characters. */
    private static final class Refinement implements Styler {
        private final Terminal terminal;
        private final int[] widths;

        Refinement(Terminal terminal, int[] widths) {
            this.terminal = terminal;
            this.widths = widths;
        }

        @Override
        public List<String> styleHeader(Column column, int index, List<String> lines) {
            return lines.stream()
                    .map(line -> terminal.styled(Style.BOLD, padded(column.getHeaderAlign(), index, line)))
                    .toList();
        }

        @Override
        public List<String> styleCell(Column column, int row, int index, List<String> lines) {
            return lines.stream()
                    .map(line -> padded(column.getDataAlign(), index, line))
                    .toList();
        }

        private String padded(HorizontalAlign align, int index, String line) {
            String text = line.strip();
            String padding = " ".repeat(widths[index] - DisplayWidth.of(text));
            return align == HorizontalAlign.RIGHT ? " " + padding + text + " " : " " + text + padding + " ";
        }
    }
}
