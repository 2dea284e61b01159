package dev.trestle.benchmarks.connect;

import dev.trestle.benchmarks.process.JavaProcess;
import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.engine.Engine;
import dev.trestle.migrations.Migrator;
import dev.trestle.server.TrestleServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;

/**
 * Measures the cold start of an application whose table is up to date: what connecting adds to the SDK's own client and its
 * first GetItem, over HTTP to a server in this process.
 */
public final class ConnectFigures {

    private final int runs;

    /** Prepares so many runs; the median counts. */
    public ConnectFigures(int runs) {
        this.runs = runs;
    }

    /**
     * Measures and gives the figures in a line. Progress goes to standard error.
     *
     * @throws IOException if a process fails
     * @throws InterruptedException if this thread is interrupted
     */
    public String measure() throws IOException, InterruptedException {
        Path configuration = Files.createTempFile("trestle", ".yaml");
        try (Engine engine = Engine.inMemory();
                EmbeddedDynamoDb db = EmbeddedDynamoDb.on(engine, "eu-west-1");
                TrestleServer server = TrestleServer.builder().start(engine)) {
            Migrator.of(db.client(), ConnectedApp.TABLE, ConnectedApp.DESIGN, ConnectedApp.MIGRATIONS)
                    .prepare();
            Files.writeString(
                    configuration, "deployments: { local: { endpoint: '" + server.uri() + "', region: eu-west-1 } }");
            return measure(server.uri().toString(), configuration);
        } finally {
            Files.delete(configuration);
        }
    }

    private String measure(String endpoint, Path configuration) throws IOException, InterruptedException {
        List<String> options = List.of(
                "-Daws.accessKeyId=any",
                "-Daws.secretAccessKey=any",
                "-Dtrestle.config=" + configuration.toAbsolutePath());
        List<Double> connected = new ArrayList<>();
        List<Double> floors = new ArrayList<>();
        String requests = "";
        try (ProgressBar progress = new ProgressBar("connect", runs)) {
            for (int run = 0; run < runs; run++) {
                String[] words = new JavaProcess(ConnectedGet.class, options, List.of())
                        .run()
                        .line()
                        .split(" ", -1);
                connected.add(Double.valueOf(words[0]));
                requests = words[1];
                floors.add(Double.valueOf(new JavaProcess(BareGet.class, options, List.of(endpoint))
                        .run()
                        .line()));
                progress.step();
            }
        }
        return String.format(
                Locale.ROOT,
                "%.0f ms to the first item, the SDK's client alone %.0f ms: connecting adds %.0f ms and %s request(s)"
                        + " (medians of %d)",
                median(connected),
                median(floors),
                median(connected) - median(floors),
                requests,
                runs);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
