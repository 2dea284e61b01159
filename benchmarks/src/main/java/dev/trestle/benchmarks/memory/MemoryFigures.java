package dev.trestle.benchmarks.memory;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import dev.trestle.benchmarks.process.JavaProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;

/** Measures the heap that tables take. */
public final class MemoryFigures {

    private static final double MEGABYTE = 1e6;

    /** The aim: no table takes twice the size of its items. */
    private static final double AIM = 2;

    private final int items;

    /** Prepares tables of so many items. */
    public MemoryFigures(int items) {
        this.items = items;
    }

    /**
     * Measures and gives a table of figures. Progress goes to standard error.
     *
     * @throws IOException if a process fails
     * @throws InterruptedException if this thread is interrupted
     */
    public String measure() throws IOException, InterruptedException {
        List<Line> lines = new ArrayList<>();
        try (ProgressBar progress = new ProgressBar("memory", ItemShape.values().length)) {
            for (ItemShape shape : ItemShape.values()) {
                lines.add(fill(shape));
                progress.step();
            }
        }
        return AsciiTable.getTable(
                AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
                lines,
                List.of(
                        new Column()
                                .header("%,d items of".formatted(items))
                                .dataAlign(HorizontalAlign.LEFT)
                                .with(line -> line.shape.toString()),
                        new Column().header("items, MB").with(line -> number(0, line.itemBytes / MEGABYTE)),
                        new Column().header("heap, MB").with(line -> number(0, line.heapBytes / MEGABYTE)),
                        new Column().header("times").with(line -> number(2, line.heapBytes / line.itemBytes)),
                        new Column().header("aim").with(line -> "< " + number(0, AIM))));
    }

    private Line fill(ItemShape shape) throws IOException, InterruptedException {
        String[] figures = new JavaProcess(
                        FilledTable.class, List.of("-Xmx8g"), List.of(shape.name(), String.valueOf(items)))
                .run()
                .line()
                .split(" ", -1);
        return new Line(shape, Double.parseDouble(figures[0]), Double.parseDouble(figures[1]));
    }

    private static String number(int decimals, double value) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private record Line(ItemShape shape, double itemBytes, double heapBytes) {}
}
