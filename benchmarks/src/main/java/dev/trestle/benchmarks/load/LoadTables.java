package dev.trestle.benchmarks.load;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.trestle.benchmarks.load.LoadedServer.Case;
import dev.trestle.benchmarks.turns.Turns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The figures of servers, of which the first is this project's own in memory and the second its own on a disk. */
final class LoadTables {

    private static final int OWN = 2;

    private final List<Integer> connections;
    private final Map<Workload, LoadedServer> floors = new EnumMap<>(Workload.class);

    LoadTables(List<Integer> connections) {
        this.connections = connections;
    }

    void floor(Workload workload, LoadedServer floor) {
        floors.put(workload, floor);
    }

    String text(List<LoadedServer> servers) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int count : connections) {
            text.append(count)
                    .append(count == 1 ? " connection" : " connections")
                    .append(", requests per second\n")
                    .append(requests(servers, count))
                    .append("\n\n");
        }
        return text.append(processes(servers)).toString();
    }

    private String requests(List<LoadedServer> servers, int count) {
        LoadedServer memory = servers.get(0);
        List<ColumnData<Workload>> columns = new ArrayList<>();
        columns.add(
                new Column().header("operation").dataAlign(HorizontalAlign.LEFT).with(Workload::title));
        columns.add(column("floor", workload -> rate(floorOf(workload), new Case(workload, count))));
        for (LoadedServer server : servers) {
            columns.add(column(server.title(), workload -> rate(server, new Case(workload, count))));
            if (server == memory) {
                columns.add(column("of floor", workload -> share(memory, new Case(workload, count))));
            }
            columns.add(
                    column("p50 ms", workload -> time(server, new Case(workload, count), Load.Measured::p50Millis)));
            columns.add(
                    column("p99 ms", workload -> time(server, new Case(workload, count), Load.Measured::p99Millis)));
            if (servers.indexOf(server) >= OWN) {
                columns.add(column("times", workload -> times(memory, server, new Case(workload, count))));
            }
        }
        return AsciiTable.getTable(List.of(Workload.values()), columns);
    }

    private LoadedServer floorOf(Workload workload) {
        return Optional.ofNullable(floors.get(workload))
                .orElseThrow(() -> new IllegalStateException(workload + " has no floor"));
    }

    private static String rate(LoadedServer server, Case at) {
        return figure(server.turns(at, Load.Measured::perSecond), "%,.0f");
    }

    private static String time(LoadedServer server, Case at, ToDoubleFunction<Load.Measured> millis) {
        return figure(server.turns(at, millis), "%.2f");
    }

    private static String figure(Optional<Turns> turns, String format) {
        return turns.map(all -> String.format(Locale.ROOT, format, all.middle()))
                .orElse("refused");
    }

    private String share(LoadedServer server, Case at) {
        return ratio(server, floorOf(at.workload()), at)
                .map(times -> String.format(Locale.ROOT, "%.0f %%", 100 * times))
                .orElse("");
    }

    /** How many times as much Trestle does as a peer. */
    private static String times(LoadedServer trestle, LoadedServer peer, Case at) {
        return ratio(trestle, peer, at)
                .map(times -> String.format(Locale.ROOT, "%.1f", times))
                .orElse("");
    }

    private static Optional<Double> ratio(LoadedServer server, LoadedServer other, Case at) {
        return server.turns(at, Load.Measured::perSecond)
                .flatMap(mine -> other.turns(at, Load.Measured::perSecond).map(mine::times));
    }

    private String processes(List<LoadedServer> servers) throws IOException {
        Map<LoadedServer, Double> megabytesAtEnd = new LinkedHashMap<>();
        for (LoadedServer server : servers) {
            megabytesAtEnd.put(server, server.running().residentMegabytes());
        }
        return AsciiTable.getTable(
                servers,
                List.of(
                        new Column()
                                .header("server")
                                .dataAlign(HorizontalAlign.LEFT)
                                .with(LoadedServer::title),
                        column(
                                "ready after ms",
                                server -> count(server.running().took().toNanos() / 1e6)),
                        column("resident MB", server -> count(server.megabytesAtStart())),
                        column("after the load, MB", server -> count(megabytesAtEnd.getOrDefault(server, 0.0)))));
    }

    private static String count(double figure) {
        return String.format(Locale.ROOT, "%,.0f", figure);
    }

    private static <T> ColumnData<T> column(String title, Function<T, String> value) {
        return new Column().header(title).dataAlign(HorizontalAlign.RIGHT).with(value);
    }
}
