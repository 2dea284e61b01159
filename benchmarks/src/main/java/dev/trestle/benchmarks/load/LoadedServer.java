package dev.trestle.benchmarks.load;

import dev.trestle.benchmarks.turns.Turns;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** A server that runs, and what it did in its turns. */
final class LoadedServer implements AutoCloseable {

    private final String title;
    private final Subject.Running running;
    private final double megabytesAtStart;
    private final Map<Case, List<Load.Measured>> turns = new LinkedHashMap<>();

    LoadedServer(Subject subject) throws IOException, InterruptedException {
        this.title = subject.title();
        this.running = subject.start();
        this.megabytesAtStart = running.residentMegabytes();
    }

    String title() {
        return title;
    }

    Subject.Running running() {
        return running;
    }

    double megabytesAtStart() {
        return megabytesAtStart;
    }

    /** Loads it without counting, and gives what was measured all the same. */
    Load.Measured warmUp(Load load, int connections, Duration time) throws IOException {
        return load.run(running.port(), connections, Duration.ZERO, time);
    }

    void takeTurn(Load load, Case at, LoadPlan plan) throws IOException {
        Load.Measured measured = load.run(running.port(), at.connections(), plan.settling(), plan.turn());
        turns.computeIfAbsent(at, first -> new ArrayList<>()).add(measured);
    }

    /** A figure of its turns; empty if it had none. */
    Optional<Turns> turns(Case at, ToDoubleFunction<Load.Measured> figure) {
        return Optional.ofNullable(turns.get(at))
                .map(all -> new Turns(all.stream().map(figure::applyAsDouble).toList()));
    }

    @Override
    public void close() {
        running.close();
    }

    /** What is measured by turns. */
    record Case(Workload workload, int connections) {}
}
