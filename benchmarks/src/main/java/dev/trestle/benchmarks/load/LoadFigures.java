package dev.trestle.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;

/**
 * Loads servers with each workload by turns, each for less than a second, as the machine may be twice as fast one minute as it
 * is the next, and puts their figures side by side.
 */
public final class LoadFigures {

    private final Subjects subjects;
    private final LoadPlan plan;

    /** Prepares to load the subjects as the plan says. */
    public LoadFigures(Subjects subjects, LoadPlan plan) {
        this.subjects = subjects;
        this.plan = plan;
    }

    /**
     * Measures and gives the figures as tables.
     *
     * @throws IOException if a server fails
     * @throws InterruptedException if this thread is interrupted
     */
    public String measure() throws IOException, InterruptedException {
        List<LoadedServer> servers = new ArrayList<>();
        try (ProgressBar progress = new ProgressBar(
                "load", (long) Workload.values().length * plan.connections().size())) {
            LoadTables tables = new LoadTables(plan.connections());
            for (Subject subject : subjects.all()) {
                servers.add(new LoadedServer(subject));
            }
            for (LoadedServer server : servers) {
                server.running().fill(plan.items());
            }
            for (Workload workload : Workload.values()) {
                progress.setExtraMessage(workload.title());
                measure(workload, servers, tables, progress);
            }
            return tables.text(servers);
        } finally {
            servers.forEach(LoadedServer::close);
        }
    }

    private void measure(Workload workload, List<LoadedServer> servers, LoadTables tables, ProgressBar progress)
            throws IOException, InterruptedException {
        Load load = new Load(workload, plan.items());
        List<LoadedServer> able = new ArrayList<>();
        int answerBytes = 0;
        for (LoadedServer server : servers) {
            try {
                Load.Measured first = server.warmUp(load, plan.mostConnections(), plan.warmUp());
                answerBytes = able.isEmpty() ? first.bodyLength() : answerBytes;
                able.add(server);
            } catch (RefusedException e) {
                // A peer may lack an operation; its other figures are not lost for it.
                if (!isPeer(server)) {
                    throw e;
                }
            }
        }
        try (LoadedServer floor = new LoadedServer(ConstantServer.subject(HttpLibrary.NETTY, answerBytes))) {
            floor.warmUp(load, plan.mostConnections(), plan.warmUp());
            able.add(0, floor);
            for (int connections : plan.connections()) {
                LoadedServer.Case at = new LoadedServer.Case(workload, connections);
                for (int turn = 0; turn < plan.turns(); turn++) {
                    for (LoadedServer server : able) {
                        server.takeTurn(load, at, plan);
                    }
                }
                progress.step();
            }
            tables.floor(workload, floor);
        }
    }

    private boolean isPeer(LoadedServer server) {
        return subjects.peers().stream().anyMatch(peer -> peer.title().equals(server.title()));
    }
}
