package dev.trestle.benchmarks.load;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;

/** Loads the servers one after the other with each workload, and puts their figures side by side. */
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
        List<Results> all = new ArrayList<>();
        List<Subject> servers = subjects.all();
        long steps = (servers.size() + 1L)
                * Workload.values().length
                * plan.connections().size();
        try (ProgressBar progress = new ProgressBar("load", steps)) {
            for (Subject subject : servers) {
                all.add(measure(subject, subjects.peers().contains(subject), progress));
            }
            all.add(0, floors(all.get(0), progress));
        }
        StringBuilder text = new StringBuilder();
        for (int connections : plan.connections()) {
            text.append(connections)
                    .append(connections == 1 ? " connection" : " connections")
                    .append(", requests per second\n")
                    .append(table(all, connections))
                    .append("\n\n");
        }
        return text.append(processes(all.subList(1, all.size()))).toString();
    }

    private Results measure(Subject subject, boolean mayRefuse, ProgressBar progress)
            throws IOException, InterruptedException {
        try (Subject.Running running = subject.start()) {
            double atStart = running.residentMegabytes();
            running.fill(plan.items());
            Map<Case, Load.Measured> measured = new LinkedHashMap<>();
            for (Workload workload : Workload.values()) {
                Load load = new Load(workload, plan.items());
                progress.setExtraMessage(subject.title() + ", " + workload.title());
                try {
                    warmUp(load, running);
                    for (int connections : plan.connections()) {
                        measured.put(new Case(workload, connections), run(load, running, connections));
                        progress.step();
                    }
                } catch (RefusedException e) {
                    // A peer may lack an operation; its other figures are not lost for it.
                    if (!mayRefuse) {
                        throw e;
                    }
                    progress.stepBy(plan.connections().size());
                }
            }
            return new Results(
                    subject.title(), running.took().toMillis(), atStart, running.residentMegabytes(), measured);
        }
    }

    /** For each workload a constant as long as the answers that were measured. */
    private Results floors(Results model, ProgressBar progress) throws IOException, InterruptedException {
        Map<Case, Load.Measured> measured = new LinkedHashMap<>();
        for (Workload workload : Workload.values()) {
            Case first = new Case(workload, plan.connections().get(0));
            try (Subject.Running running = ConstantServer.subject(
                            HttpLibrary.NETTY, model.measuredAt(first).bodyLength())
                    .start()) {
                Load load = new Load(workload, plan.items());
                warmUp(load, running);
                for (int connections : plan.connections()) {
                    measured.put(new Case(workload, connections), run(load, running, connections));
                    progress.step();
                }
            }
        }
        return new Results("Netty, a constant", 0, 0, 0, measured);
    }

    /** Over many connections, as one alone asks too seldom for everything to be compiled before it is measured. */
    private void warmUp(Load load, Subject.Running running) throws IOException {
        run(load, running, Collections.max(plan.connections()));
    }

    private Load.Measured run(Load load, Subject.Running running, int connections) throws IOException {
        return load.run(running.port(), connections, plan.warmUp(), plan.measured());
    }

    private static String table(List<Results> all, int connections) {
        Results floor = all.get(0);
        Results memory = all.get(1);
        List<ColumnData<Workload>> columns = new ArrayList<>();
        columns.add(
                new Column().header("operation").dataAlign(HorizontalAlign.LEFT).with(Workload::title));
        columns.add(column("floor", at(connections, floor, measured -> count(measured.perSecond()))));
        for (int i = 1; i < all.size(); i++) {
            Results results = all.get(i);
            columns.add(column(results.title, at(connections, results, measured -> count(measured.perSecond()))));
            columns.add(column("p50 ms", at(connections, results, measured -> millis(measured.p50Millis()))));
            columns.add(column("p99 ms", at(connections, results, measured -> millis(measured.p99Millis()))));
            if (i == 1) {
                columns.add(column("of floor", workload -> percent(memory, floor, new Case(workload, connections))));
            } else if (i > 2) {
                columns.add(column("times", workload -> times(memory, results, new Case(workload, connections))));
            }
        }
        return AsciiTable.getTable(List.of(Workload.values()), columns);
    }

    private static String processes(List<Results> servers) {
        return AsciiTable.getTable(
                servers,
                List.of(
                        new Column()
                                .header("server")
                                .dataAlign(HorizontalAlign.LEFT)
                                .with(results -> results.title),
                        column("ready after ms", results -> count(results.readyMillis)),
                        column("resident MB", results -> count(results.startMegabytes)),
                        column("after the load, MB", results -> count(results.endMegabytes))));
    }

    private static <T> ColumnData<T> column(String title, Function<T, String> value) {
        return new Column().header(title).dataAlign(HorizontalAlign.RIGHT).with(value);
    }

    private static Function<Workload, String> at(
            int connections, Results results, Function<Load.Measured, String> figure) {
        return workload ->
                results.of(new Case(workload, connections)).map(figure).orElse("refused");
    }

    private static String count(double figure) {
        return String.format(Locale.ROOT, "%,.0f", figure);
    }

    private static String millis(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }

    private static String percent(Results part, Results whole, Case at) {
        return String.format(
                Locale.ROOT,
                "%.0f %%",
                100 * part.measuredAt(at).perSecond() / whole.measuredAt(at).perSecond());
    }

    /** How many times as much Trestle does as a peer. */
    private static String times(Results trestle, Results peer, Case at) {
        return peer.of(at)
                .map(measured -> String.format(
                        Locale.ROOT, "%.1f", trestle.measuredAt(at).perSecond() / measured.perSecond()))
                .orElse("");
    }

    private record Case(Workload workload, int connections) {}

    private record Results(
            String title,
            double readyMillis,
            double startMegabytes,
            double endMegabytes,
            Map<Case, Load.Measured> measured) {

        private Optional<Load.Measured> of(Case at) {
            return Optional.ofNullable(measured.get(at));
        }

        private Load.Measured measuredAt(Case at) {
            return of(at).orElseThrow(() -> new IllegalStateException(title + " was not measured at " + at));
        }
    }
}
