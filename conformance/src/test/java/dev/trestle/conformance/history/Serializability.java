package dev.trestle.conformance.history;

import dev.trestle.conformance.history.DependencyGraph.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a history of transactions on lists has that no serial execution in the order of real time has. Works as Elle
 * does (Kingsbury and Alvaro, "Elle: inferring isolation anomalies from experimental observations", 2020): the lists
 * show the order of the versions of each key, this gives the dependencies of transactions on each other, and those must
 * have no cycle.
 */
public final class Serializability {

    private record Append(String key, Integer value) {}

    private final List<Call<String, ListTransaction>> history;
    private final Map<String, List<Integer>> versions;
    private final Map<Append, Integer> writers = new HashMap<>();
    private final List<String> anomalies = new ArrayList<>();

    private Serializability(List<Call<String, ListTransaction>> history, Map<String, List<Integer>> versions) {
        this.history = history;
        this.versions = versions;
    }

    /**
     * The anomalies of a history, empty if it is strictly serializable.
     *
     * @param history the transactions, whose inputs are names for the description of anomalies
     * @param versions what each list holds when all transactions have ended
     * @throws IllegalArgumentException if a value is appended twice to a list
     */
    public static List<String> anomalies(
            List<Call<String, ListTransaction>> history, Map<String, List<Integer>> versions) {
        Serializability search = new Serializability(history, versions);
        search.indexWriters();
        search.checkVersions();
        search.checkReads();
        if (search.anomalies.isEmpty()) {
            search.findCycle().ifPresent(search.anomalies::add);
        }
        return List.copyOf(search.anomalies);
    }

    private void indexWriters() {
        for (int i = 0; i < history.size(); i++) {
            int writer = i;
            history.get(i).output().appends().forEach((key, value) -> {
                if (writers.put(new Append(key, value), writer) != null) {
                    throw new IllegalArgumentException(value + " is appended twice to " + key);
                }
            });
        }
    }

    private void checkVersions() {
        versions.forEach((key, list) -> {
            if (new HashSet<>(list).size() < list.size()) {
                anomalies.add("duplicate: " + key + " is " + list);
            }
            for (Integer value : list) {
                Integer writer = writers.get(new Append(key, value));
                if (writer == null) {
                    anomalies.add("unwritten: " + value + " in " + key);
                } else if (!transaction(writer).committed()) {
                    anomalies.add("aborted: " + value + " in " + key + " is of " + name(writer));
                }
            }
        });
        writers.forEach((append, writer) -> {
            if (transaction(writer).committed() && !versions(append.key()).contains(append.value())) {
                anomalies.add("lost: " + append.value() + " in " + append.key() + " is of " + name(writer));
            }
        });
    }

    /** As lists only grow, whatever was read is how the list began. */
    private void checkReads() {
        for (Call<String, ListTransaction> call : history) {
            call.output().reads().forEach((key, list) -> {
                List<Integer> all = versions(key);
                if (list.size() > all.size() || !all.subList(0, list.size()).equals(list)) {
                    anomalies.add(
                            "incompatible: " + call.input() + " read " + list + " in " + key + ", which became " + all);
                }
            });
        }
    }

    private Optional<String> findCycle() {
        DependencyGraph graph = new DependencyGraph(history.size());
        versions.forEach((key, list) -> {
            for (int i = 1; i < list.size(); i++) {
                graph.add(writer(key, list.get(i - 1)), writer(key, list.get(i)), Kind.WRITE_WRITE);
            }
        });
        for (int reader = 0; reader < history.size(); reader++) {
            addReads(graph, reader);
            addRealTime(graph, reader);
        }
        return graph.cycle().map(cycle -> "cycle: " + describe(cycle));
    }

    private void addReads(DependencyGraph graph, int reader) {
        transaction(reader).reads().forEach((key, list) -> {
            List<Integer> all = versions(key);
            if (!list.isEmpty()) {
                graph.add(writer(key, list.get(list.size() - 1)), reader, Kind.WRITE_READ);
            }
            if (list.size() < all.size()) {
                graph.add(reader, writer(key, all.get(list.size())), Kind.READ_WRITE);
            }
        });
    }

    private void addRealTime(DependencyGraph graph, int first) {
        for (int second = 0; second < history.size(); second++) {
            if (history.get(first).returned() < history.get(second).called()) {
                graph.add(first, second, Kind.REAL_TIME);
            }
        }
    }

    private String describe(List<DependencyGraph.Edge> cycle) {
        StringBuilder text = new StringBuilder(name(cycle.get(0).from()));
        cycle.forEach(edge ->
                text.append(" -").append(edge.kind().symbol()).append("-> ").append(name(edge.to())));
        return text.toString();
    }

    private int writer(String key, Integer value) {
        return writers.get(new Append(key, value));
    }

    private List<Integer> versions(String key) {
        return versions.getOrDefault(key, List.of());
    }

    private ListTransaction transaction(int number) {
        return history.get(number).output();
    }

    private String name(int number) {
        return history.get(number).input();
    }
}
