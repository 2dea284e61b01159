package dev.trestle.benchmarks;

import dev.trestle.benchmarks.cold.ColdFigures;
import dev.trestle.benchmarks.connect.ConnectFigures;
import dev.trestle.benchmarks.durable.DurableFigures;
import dev.trestle.benchmarks.load.HttpFigures;
import dev.trestle.benchmarks.load.LoadFigures;
import dev.trestle.benchmarks.load.LoadPlan;
import dev.trestle.benchmarks.load.Subjects;
import dev.trestle.benchmarks.mapping.MappingFigures;
import dev.trestle.benchmarks.memory.MemoryFigures;
import dev.trestle.benchmarks.operation.OperationFigures;
import dev.trestle.benchmarks.operation.Plan;
import dev.trestle.benchmarks.search.SearchFigures;
import dev.trestle.benchmarks.start.StartFigures;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the measurements and prints their figures. Its process's class path is that of the processes it starts. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the embedded engine and modelling, each figure next to its floor.")
public final class Main implements Callable<Integer> {

    private static final int FULL_ITEMS = 1_000_000;
    private static final int QUICK_ITEMS = 50_000;
    private static final List<Integer> FULL_VECTORS = List.of(10_000, 100_000);
    private static final List<Integer> QUICK_VECTORS = List.of(1_000);
    private static final int SEARCHES = 40;
    private static final int FULL_STARTS = 11;
    private static final int QUICK_STARTS = 3;
    private static final Duration QUICK_LOAD = Duration.ofSeconds(1);
    private static final Duration FULL_LOAD = Duration.ofSeconds(5);

    @Option(names = "--quick", description = "Measure roughly, in less than two minutes.")
    private boolean quick;

    @Option(names = "--only", paramLabel = "PART", split = ",", description = "Measure only: ${COMPLETION-CANDIDATES}.")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    private enum Part {
        operations,
        memory,
        searches,
        start,
        connect,
        mapping,
        cold,
        libraries,
        durable,
        load
    }

    /** Runs what the arguments ask for; the status is not 0 if it fails. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(
                "%s %s on %d processors%n%n",
                System.getProperty("java.vm.name"),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        if (parts.contains(Part.operations)) {
            String figures = new OperationFigures(quick ? Plan.QUICK : Plan.FULL).measure();
            out.printf("Operations, items of 1 KB in 10 attributes%n%s%n%n", figures);
        }
        if (parts.contains(Part.memory)) {
            String figures = new MemoryFigures(quick ? QUICK_ITEMS : FULL_ITEMS).measure();
            out.printf("Memory%n%s%n%n", figures);
        }
        if (parts.contains(Part.searches)) {
            String figures = new SearchFigures(quick ? QUICK_VECTORS : FULL_VECTORS, SEARCHES).measure();
            out.printf("SearchVectors, the 10 most similar%n%s%n%n", figures);
        }
        if (parts.contains(Part.start)) {
            String figures = new StartFigures(quick ? QUICK_STARTS : FULL_STARTS).measure();
            out.printf("Start to first answered get: %s%n", figures);
        }
        if (parts.contains(Part.connect)) {
            String figures = new ConnectFigures(quick ? QUICK_STARTS : FULL_STARTS).measure();
            out.printf("Connecting, table up to date: %s%n", figures);
        }
        if (parts.contains(Part.mapping)) {
            String figures = new MappingFigures(quick ? Plan.QUICK : Plan.FULL).measure();
            out.printf("%nMapping, a record of 15 attributes%n%s%n", figures);
        }
        if (parts.contains(Part.cold)) {
            String figures = new ColdFigures(quick ? QUICK_STARTS : FULL_STARTS).measure();
            out.printf("%nStart to first record read: %s%n", figures);
        }
        if (parts.contains(Part.libraries)) {
            String figures = new HttpFigures(quick ? LoadPlan.QUICK : LoadPlan.LIBRARIES).measure();
            out.printf("%nHTTP libraries, a constant answer of 1.2 KB%n%s%n", figures);
        }
        if (parts.contains(Part.durable)) {
            String figures = new DurableFigures(List.of(1, 16), quick ? QUICK_LOAD : FULL_LOAD).measure();
            out.printf("%nDurable writes in this process, 1 KB and an index entry%n%s%n", figures);
        }
        if (parts.contains(Part.load)) {
            Path data = Files.createTempDirectory("trestle-load").resolve("data");
            String figures = new LoadFigures(Subjects.launched(data), quick ? LoadPlan.QUICK : LoadPlan.FULL).measure();
            out.printf("%nServers, items of 1 KB with one global secondary index%n%s%n", figures);
        }
        return 0;
    }
}
