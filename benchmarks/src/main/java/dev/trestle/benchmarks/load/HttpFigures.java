package dev.trestle.benchmarks.load;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.trestle.benchmarks.load.LoadedServer.Case;
import dev.trestle.benchmarks.turns.Turns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;

/** Compares by turns the HTTP libraries that a server could stand on, with an answer as long as an item of 1 KB. */
public final class HttpFigures {

    private static final int ANSWER = 1_200;

    private final LoadPlan plan;

    /** Prepares to load each library as the plan says. */
    public HttpFigures(LoadPlan plan) {
        this.plan = plan;
    }

    /**
     * Measures and gives the figures as a table.
     *
     * @throws IOException if a server fails
     * @throws InterruptedException if this thread is interrupted
     */
    public String measure() throws IOException, InterruptedException {
        List<LoadedServer> servers = new ArrayList<>();
        try (ProgressBar progress =
                new ProgressBar("libraries", plan.connections().size())) {
            for (HttpLibrary library : HttpLibrary.values()) {
                servers.add(new LoadedServer(ConstantServer.subject(library, ANSWER)));
            }
            measure(servers, progress);
            return table(servers);
        } finally {
            servers.forEach(LoadedServer::close);
        }
    }

    private void measure(List<LoadedServer> servers, ProgressBar progress) throws IOException {
        Load load = new Load(Workload.GET_ITEM, plan.items());
        for (LoadedServer server : servers) {
            server.warmUp(load, plan.mostConnections(), plan.warmUp());
        }
        for (int connections : plan.connections()) {
            for (int turn = 0; turn < plan.turns(); turn++) {
                for (LoadedServer server : servers) {
                    server.takeTurn(load, new Case(Workload.GET_ITEM, connections), plan);
                }
            }
            progress.step();
        }
    }

    private String table(List<LoadedServer> servers) {
        List<ColumnData<LoadedServer>> columns = new ArrayList<>();
        columns.add(
                new Column().header("library").dataAlign(HorizontalAlign.LEFT).with(LoadedServer::title));
        columns.add(column(
                "ready after ms",
                server -> String.valueOf(server.running().took().toMillis())));
        columns.add(column("resident MB", server -> String.format(Locale.ROOT, "%.0f", server.megabytesAtStart())));
        for (int connections : plan.connections()) {
            Turns first = rates(servers.get(0), connections);
            columns.add(column(
                    connections + " connections, req/s",
                    server -> String.format(
                            Locale.ROOT, "%,.0f", rates(server, connections).middle())));
            columns.add(column(
                    "of Netty's",
                    server -> String.format(
                            Locale.ROOT,
                            "%.0f %%",
                            100 * rates(server, connections).times(first))));
        }
        return AsciiTable.getTable(servers, columns);
    }

    private static Turns rates(LoadedServer server, int connections) {
        return server.turns(new Case(Workload.GET_ITEM, connections), Load.Measured::perSecond)
                .orElseThrow(() -> new IllegalStateException(server.title() + " had no turn"));
    }

    private static ColumnData<LoadedServer> column(String title, Function<LoadedServer, String> value) {
        return new Column().header(title).dataAlign(HorizontalAlign.RIGHT).with(value);
    }
}
