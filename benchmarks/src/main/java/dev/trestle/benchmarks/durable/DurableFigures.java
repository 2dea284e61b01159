package dev.trestle.benchmarks.durable;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.trestle.benchmarks.turns.Turns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/** Durable writes per second of the engine, next to those of RocksDB alone, with one writer and with several. */
public final class DurableFigures {

    private static final int ITEMS = 20_000;
    private static final int TURNS = 15;

    private final List<Integer> writers;
    private final Duration time;

    /** Prepares to measure each number of writers for twice so long each, after once so long without counting. */
    public DurableFigures(List<Integer> writers, Duration time) {
        this.writers = List.copyOf(writers);
        this.time = time;
    }

    /** Measures and gives the figures as a table. */
    public String measure() throws Exception {
        List<Figures> all = new ArrayList<>();
        for (int count : writers) {
            all.add(measure(count));
        }
        return AsciiTable.getTable(
                all,
                List.of(
                        column("writers", f -> String.valueOf(f.writers)),
                        column("RocksDB alone, batches/s", f -> String.format(Locale.ROOT, "%,.0f", f.floor.middle())),
                        column("PutItem/s", f -> String.format(Locale.ROOT, "%,.0f", f.puts.middle())),
                        column("of RocksDB", f -> String.format(Locale.ROOT, "%.0f %%", 100 * f.puts.times(f.floor)))));
    }

    /** By turns, as a disk may be twice as fast one minute as it is the next. */
    private Figures measure(int count) throws Exception {
        Path bare = Files.createTempDirectory("trestle-durable-floor");
        Path durable = Files.createTempDirectory("trestle-durable");
        try (Writes floor = new BareDatabase(bare);
                Writes table = new DurableTable(durable)) {
            run(table, count, time);
            run(floor, count, time);
            List<Double> floors = new ArrayList<>();
            List<Double> puts = new ArrayList<>();
            Duration turn = time.dividedBy(TURNS).multipliedBy(2);
            for (int i = 0; i < TURNS; i++) {
                floors.add(run(floor, count, turn));
                puts.add(run(table, count, turn));
            }
            return new Figures(count, new Turns(floors), new Turns(puts));
        } finally {
            delete(bare);
            delete(durable);
        }
    }

    private static double run(Writes writes, int count, Duration time) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            long start = System.nanoTime();
            List<Future<Long>> written = new ArrayList<>();
            for (int writer = 0; writer < count; writer++) {
                SplittableRandom random = new SplittableRandom(writer);
                written.add(threads.submit(() -> {
                    long done = 0;
                    while (System.nanoTime() - start < time.toNanos()) {
                        writes.write(random.nextInt(ITEMS), (int) done);
                        done++;
                    }
                    return done;
                }));
            }
            long total = 0;
            for (Future<Long> each : written) {
                total += each.get();
            }
            return total * 1e9 / (System.nanoTime() - start);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static ColumnData<Figures> column(String title, Function<Figures, String> value) {
        return new Column().header(title).dataAlign(HorizontalAlign.RIGHT).with(value);
    }

    /** Writes per second of both. */
    private record Figures(int writers, Turns floor, Turns puts) {}
}
