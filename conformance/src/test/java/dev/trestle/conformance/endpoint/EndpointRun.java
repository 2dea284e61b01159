package dev.trestle.conformance.endpoint;

import dev.trestle.conformance.casefile.Case;
import dev.trestle.conformance.casefile.CaseFile;
import dev.trestle.conformance.casefile.Step;
import dev.trestle.conformance.run.CaseRun;
import dev.trestle.conformance.run.Patience;
import dev.trestle.conformance.sdk.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/** Runs cases against one endpoint, several at a time as far as their tables allow. */
final class EndpointRun {

    /**
     * How a run goes about it.
     *
     * @param prefix what the names of all its tables begin with; if empty, cases run one after the other
     * @param tables how many tables there may be at a time
     * @param reads how long reads are repeated until they are as expected
     * @param changes how long changes of tables are waited for
     * @param emptyAccount whether there are no other tables
     */
    record Settings(String prefix, int tables, Duration reads, Duration changes, boolean emptyAccount) {

        boolean oneByOne() {
            return prefix.isEmpty();
        }
    }

    private final Connection connection;
    private final Settings settings;
    private final Semaphore permits;

    EndpointRun(Connection connection, Settings settings) {
        this.connection = connection;
        this.settings = settings;
        this.permits = new Semaphore(settings.tables(), true);
    }

    /** Runs all cases, in the order of the results; those that need the account for themselves come last, one by one. */
    List<CaseResult> run(List<CaseFile> files) {
        ExecutorService threads = Executors.newFixedThreadPool(settings.oneByOne() ? 1 : settings.tables());
        try {
            List<Task> tasks = tasks(files);
            Map<Task, Future<CaseResult>> together = new LinkedHashMap<>();
            for (Task task : tasks) {
                if (!task.toRun().emptyAccount()) {
                    together.put(task, threads.submit(() -> result(task)));
                }
            }
            Map<Task, CaseResult> results = new HashMap<>();
            together.forEach((task, result) -> results.put(task, get(result)));
            for (Task task : tasks) {
                results.computeIfAbsent(task, alone -> get(threads.submit(() -> result(alone))));
            }
            return tasks.stream()
                    .map(task -> Objects.requireNonNull(results.get(task)))
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private List<Task> tasks(List<CaseFile> files) {
        List<Task> tasks = new ArrayList<>();
        for (CaseFile file : files) {
            for (Case each : file.cases()) {
                String prefix = settings.oneByOne()
                        ? ""
                        : String.format(Locale.ROOT, "%s%04d_", settings.prefix(), tasks.size() + 1);
                tasks.add(new Task(file.name(), each, prefix));
            }
        }
        return tasks;
    }

    /** A case of a file, and what the names of its tables begin with. */
    private record Task(String file, Case toRun, String prefix) {}

    private CaseResult result(Task task) throws InterruptedException {
        return new CaseResult(task.file(), task.toRun().name(), verdict(task.toRun(), task.prefix()));
    }

    private static CaseResult get(Future<CaseResult> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private CaseResult.Verdict verdict(Case each, String prefix) throws InterruptedException {
        if (each.localOnly().isPresent()) {
            return new CaseResult.Skipped(each.localOnly().get());
        }
        if (each.emptyAccount() && !settings.emptyAccount()) {
            return new CaseResult.Skipped("needs an account without other tables");
        }
        int tables = Math.min(settings.tables(), Math.max(1, tablesOf(each)));
        permits.acquire(tables);
        try (IsolatedCaller caller = new IsolatedCaller(connection, prefix, settings.changes())) {
            return differences(each, caller);
        } catch (RuntimeException e) {
            return new CaseResult.Failed(String.valueOf(e.getMessage()));
        } finally {
            permits.release(tables);
        }
    }

    private CaseResult.Verdict differences(Case each, IsolatedCaller caller) {
        List<CaseResult.StepDifference> differences = new ArrayList<>();
        new CaseRun(
                        caller,
                        new Patience(settings.reads()),
                        (step, outcome, difference) -> differences.add(
                                new CaseResult.StepDifference(each.steps().indexOf(step) + 1, step.call(), difference)))
                .run(each);
        return differences.isEmpty() ? new CaseResult.Same() : new CaseResult.Different(differences);
    }

    private static int tablesOf(Case each) {
        Stream<Step> steps = Stream.concat(each.setup().stream(), each.steps().stream());
        return (int) steps.filter(
                        step -> step.call().equals("CreateTable") || step.call().startsWith("RestoreTable"))
                .count();
    }
}
