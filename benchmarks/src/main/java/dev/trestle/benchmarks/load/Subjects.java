package dev.trestle.benchmarks.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The servers that are loaded: this project's own, in memory and durable, and the peers that are installed. */
public record Subjects(Subject memory, Subject durable, List<Subject> peers) {

    /** Where the script {@code benchmarks/peers} installs them. */
    private static final Path PEERS = Path.of("benchmarks", "target", "peers", "node_modules");

    /** Copies, so that nobody changes them. */
    public Subjects {
        peers = List.copyOf(peers);
    }

    /**
     * What a user runs: the launcher in the project's folder, which has to be the current one.
     *
     * @param data an empty folder for what is durable
     */
    public static Subjects launched(Path data) {
        List<Subject> peers = new ArrayList<>();
        Path dynoxide = PEERS.resolve("@dynoxide/linux-x64/dynoxide");
        if (Files.exists(dynoxide)) {
            peers.add(new Subject("dynoxide", List.of(dynoxide.toString(), "serve", "--port", "{port}")));
        }
        Path dynalite = PEERS.resolve("dynalite/cli.js");
        if (Files.exists(dynalite)) {
            peers.add(new Subject(
                    "dynalite", List.of("node", dynalite.toString(), "--port", "{port}", "--createTableMs", "0")));
        }
        return new Subjects(
                new Subject("Trestle", List.of("./trestle", "local", "--port", "{port}", "--in-memory")),
                new Subject(
                        "Trestle, durable",
                        List.of("./trestle", "local", "--port", "{port}", "--data", data.toString())),
                peers);
    }

    List<Subject> all() {
        List<Subject> all = new ArrayList<>(List.of(memory, durable));
        all.addAll(peers);
        return all;
    }
}
