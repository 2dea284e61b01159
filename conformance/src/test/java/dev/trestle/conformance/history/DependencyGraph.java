package dev.trestle.conformance.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which transaction has to come before which, and why. */
final class DependencyGraph {

    /** Why the one comes before the other. */
    enum Kind {
        /** The other wrote the next version. */
        WRITE_WRITE("ww"),
        /** The other read what the one wrote. */
        WRITE_READ("wr"),
        /** The other wrote over what the one read. */
        READ_WRITE("rw"),
        /** The one had ended when the other began. */
        REAL_TIME("rt");

        private final String symbol;

        Kind(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }
    }

    record Edge(int from, int to, Kind kind) {}

    private final List<List<Edge>> outgoing;

    DependencyGraph(int transactions) {
        this.outgoing = IntStream.range(0, transactions)
                .mapToObj(i -> (List<Edge>) new ArrayList<Edge>())
                .toList();
    }

    /** Adds a dependency; one of a transaction on itself says nothing. */
    void add(int from, int to, Kind kind) {
        if (from != to) {
            outgoing.get(from).add(new Edge(from, to, kind));
        }
    }

    /** A shortest cycle through one of the transactions that are on one. */
    Optional<List<Edge>> cycle() {
        int[] incoming = new int[outgoing.size()];
        outgoing.forEach(edges -> edges.forEach(edge -> incoming[edge.to()]++));
        Deque<Integer> free = new ArrayDeque<>();
        IntStream.range(0, incoming.length).filter(i -> incoming[i] == 0).forEach(free::add);
        while (!free.isEmpty()) {
            for (Edge edge : outgoing.get(free.remove())) {
                if (--incoming[edge.to()] == 0) {
                    free.add(edge.to());
                }
            }
        }
        // What is left is on a cycle or behind one.
        return IntStream.range(0, incoming.length)
                .filter(i -> incoming[i] > 0)
                .mapToObj(this::cycleThrough)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<List<Edge>> cycleThrough(int start) {
        Edge[] reachedBy = new Edge[outgoing.size()];
        Deque<Integer> reached = new ArrayDeque<>(List.of(start));
        while (reachedBy[start] == null && !reached.isEmpty()) {
            for (Edge edge : outgoing.get(reached.remove())) {
                if (reachedBy[edge.to()] == null) {
                    reachedBy[edge.to()] = edge;
                    reached.add(edge.to());
                }
            }
        }
        return Optional.ofNullable(reachedBy[start]).map(last -> path(reachedBy, last));
    }

    private static List<Edge> path(Edge[] reachedBy, Edge last) {
        Deque<Edge> path = new ArrayDeque<>(List.of(last));
        while (path.getFirst().from() != last.to()) {
            path.addFirst(reachedBy[path.getFirst().from()]);
        }
        return List.copyOf(path);
    }
}
