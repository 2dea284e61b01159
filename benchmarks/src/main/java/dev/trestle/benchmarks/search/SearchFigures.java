package dev.trestle.benchmarks.search;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.trestle.benchmarks.process.JavaProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;

/** Measures how long a search of a vector index takes, by the number of vectors and of their dimensions. */
public final class SearchFigures {

    private static final List<Integer> DIMENSIONS = List.of(256, 1024);
    private static final double MILLI = 1e3;

    private final List<Integer> sizes;
    private final int searches;

    /** Prepares indexes of these numbers of vectors; each is searched so many times, and the median counts. */
    public SearchFigures(List<Integer> sizes, int searches) {
        this.sizes = sizes;
        this.searches = searches;
    }

    /**
     * Measures and gives a table of figures. Progress goes to standard error.
     *
     * @throws IOException if a process fails
     * @throws InterruptedException if this thread is interrupted
     */
    public String measure() throws IOException, InterruptedException {
        List<Line> lines = new ArrayList<>();
        try (ProgressBar progress = new ProgressBar("searches", (long) sizes.size() * DIMENSIONS.size())) {
            for (int vectors : sizes) {
                for (int dimensions : DIMENSIONS) {
                    lines.add(search(vectors, dimensions));
                    progress.step();
                }
            }
        }
        return AsciiTable.getTable(
                AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
                lines,
                List.of(
                        figure("vectors", line -> String.format(Locale.ROOT, "%,d", line.vectors)),
                        figure("dimensions", line -> Integer.toString(line.dimensions)),
                        figure("ms", line -> number(line.micros / MILLI)),
                        figure("floor ms", line -> number(line.floorMicros / MILLI)),
                        figure("times", line -> number(line.micros / line.floorMicros))));
    }

    private Line search(int vectors, int dimensions) throws IOException, InterruptedException {
        List<String> arguments =
                List.of(Integer.toString(vectors), Integer.toString(dimensions), Integer.toString(searches));
        String[] micros = new JavaProcess(SearchedIndex.class, List.of("-Xmx3g"), arguments)
                .run()
                .line()
                .split(" ", 2);
        return new Line(vectors, dimensions, Double.parseDouble(micros[0]), Double.parseDouble(micros[1]));
    }

    private static ColumnData<Line> figure(String header, Function<Line, String> text) {
        return new Column().header(header).dataAlign(HorizontalAlign.RIGHT).with(text);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }

    private record Line(int vectors, int dimensions, double micros, double floorMicros) {}
}
