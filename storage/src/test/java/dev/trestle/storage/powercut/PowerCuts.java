package dev.trestle.storage.powercut;

import dev.trestle.storage.Durability;
import dev.trestle.storage.DurableSettings;
import dev.trestle.storage.DurableStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Records what a process that commits has the operating system do, and opens what a power cut would have left at many moments
 * of that. What was acknowledged has to be there, and no commit in part. That the judgement can be otherwise is seen with
 * commits that do not wait for the disk, of which some must be missing.
 */
final class PowerCuts {

    private static final int OPENED = 4;
    private static final int COMMITS = 70;

    private final Path work;
    private final int cuts;
    private final long seed;

    private PowerCuts(Path work, int cuts, long seed) {
        this.work = work;
        this.cuts = cuts;
        this.seed = seed;
    }

    /** Takes an empty folder to work in, how many moments are tried, and a seed; ends with status 1 if something is lost. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PowerCuts cuts = new PowerCuts(
                Path.of(arguments[0]).toRealPath(), Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        Outcome waiting = cuts.tryOut(Durability.FSYNC, cuts.cuts);
        Outcome hasty = cuts.tryOut(Durability.OS, Math.min(10, cuts.cuts));
        System.out.println("commits that wait for the disk: " + waiting);
        System.out.println("commits that do not: " + hasty);
        if (waiting.lost() > 0 || waiting.broken() > 0) {
            System.exit(1);
        }
        if (hasty.lost() == 0) {
            System.out.println("nothing was lost that was not on the disk, so that this would not notice a loss");
            System.exit(1);
        }
    }

    /** What came of the cuts. */
    private record Outcome(int calls, int images, int lost, int broken) {
        @Override
        public String toString() {
            return "%,d calls, %d images of the disk; %d lacked what was acknowledged, %d could not be opened or held part of a commit"
                    .formatted(calls, images, lost, broken);
        }
    }

    private Outcome tryOut(Durability durability, int tried) throws IOException, InterruptedException {
        Path live = Files.createDirectories(work.resolve("live-" + durability));
        List<FileCall> calls = record(live, durability);
        RandomGenerator random = new Random(seed);
        SortedSet<Integer> moments = new TreeSet<>(List.of(calls.size()));
        while (moments.size() < tried) {
            moments.add(1 + random.nextInt(calls.size()));
        }
        Disk disk = new Disk(live);
        int acknowledged = 0;
        int lost = 0;
        int broken = 0;
        for (int call = 0; call < calls.size(); call++) {
            disk.apply(calls.get(call));
            if (calls.get(call) instanceof FileCall.Say) {
                acknowledged++;
            }
            if (!moments.contains(call + 1)) {
                continue;
            }
            for (Survival survival : Survival.values()) {
                Path image = work.resolve("image");
                delete(image);
                survival.write(disk, image, random);
                try {
                    int held = open(image, durability);
                    if (held < acknowledged) {
                        lost++;
                    }
                    if ((held < acknowledged && durability == Durability.FSYNC) || held > acknowledged + 1) {
                        System.out.printf(
                                "after call %d, with %s: %d commits of %d acknowledged%n",
                                call + 1, survival, held, acknowledged);
                    }
                } catch (RuntimeException e) {
                    broken++;
                    System.out.printf(
                            "%s after call %d, %s, with %s: %s%n",
                            durability, call + 1, calls.get(call).getClass().getSimpleName(), survival, e);
                }
            }
        }
        return new Outcome(calls.size(), moments.size() * Survival.values().length, lost, broken);
    }

    /** Opens it, twice, with a commit between. */
    private static int open(Path image, Durability durability) {
        DurableSettings settings = DurableSettings.DEFAULT.withDurability(durability);
        int held;
        try (DurableStorage storage = DurableStorage.open(image, settings)) {
            held = NumberedCommits.held(storage);
            NumberedCommits.commit(storage, held);
        }
        try (DurableStorage storage = DurableStorage.open(image, settings)) {
            if (NumberedCommits.held(storage) != held + 1) {
                throw new IllegalStateException("a commit after the power cut is not there");
            }
        }
        return held;
    }

    private List<FileCall> record(Path live, Durability durability) throws IOException, InterruptedException {
        Path trace = work.resolve("trace-" + durability);
        Path output = work.resolve("output-" + durability);
        Process process = new ProcessBuilder(
                        "strace",
                        "-f",
                        "-y",
                        "-xx",
                        "-s",
                        "100000000",
                        "--seccomp-bpf",
                        "-e",
                        "trace=" + Trace.CALLS,
                        "-o",
                        trace.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Ddev.trestle.storage.library=" + System.getProperty("dev.trestle.storage.library"),
                        NumberingProcess.class.getName(),
                        live.toString(),
                        durability.name(),
                        String.valueOf(OPENED),
                        String.valueOf(COMMITS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(output.toFile())
                .start();
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("the process that is recorded ended with status " + status);
        }
        List<FileCall> calls = Trace.read(trace, live, output);
        long said = calls.stream().filter(FileCall.Say.class::isInstance).count();
        if (said != (long) OPENED * COMMITS) {
            throw new IOException("of " + OPENED * COMMITS + " commits the trace has " + said);
        }
        return calls;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
