package dev.trestle.table.scan;

import dev.trestle.table.call.Operation;
import dev.trestle.table.call.OperationKind;
import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.plan.Plan;
import dev.trestle.table.query.ItemPages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * A scan whose segments are read at the same time. Immutable. Items and progress are handed on by one thread at a time, but
 * not always the same, and items in no order. See "Parallel scan",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Scan.html#Scan.ParallelScan
 *
 * @param <E> the entity
 */
public final class ParallelScan<E> {

    private final Scan<E> scan;
    private final int segments;
    private final Consumer<ScanProgress> listener;

    ParallelScan(Scan<E> scan, int segments, Consumer<ScanProgress> listener) {
        this.scan = scan;
        this.segments = segments;
        this.listener = listener;
    }

    /** Tells how far the scan is after each answer. */
    public ParallelScan<E> onProgress(Consumer<ScanProgress> newListener) {
        return new ParallelScan<>(scan, segments, newListener);
    }

    /** The first request of each segment. */
    public List<ScanRequest> requests() {
        return IntStream.range(0, segments).mapToObj(this::request).toList();
    }

    private ScanRequest request(int segment) {
        return scan.request().toBuilder()
                .segment(segment)
                .totalSegments(segments)
                .build();
    }

    /** What would be asked of DynamoDB, and what that would cost; asks nothing. */
    public Plan plan() {
        Plan whole = scan.plan();
        return whole.requests(requests(), whole.capacity());
    }

    /**
     * Hands all items on, and gives their number. When one segment fails the others end too.
     *
     * @param action what it throws ends the scan and reaches the caller
     */
    public long forEach(Consumer<? super E> action) {
        Run run = new Run(action);
        ExecutorService threads = Executors.newFixedThreadPool(segments, task -> {
            Thread thread = new Thread(task, "trestle-scan");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<CompletableFuture<Long>> parts = run.segments().stream()
                    .map(part ->
                            CompletableFuture.supplyAsync(() -> scan.table().run(operation(), part), threads))
                    .toList();
            return run.sum(parts).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * The same as {@link #forEach} without holding a thread.
     *
     * @return completed with the number of items
     */
    public CompletableFuture<Long> forEachAsync(Consumer<? super E> action) {
        Run run = new Run(action);
        return run.sum(run.segments().stream()
                .map(part -> scan.table().runAsync(operation(), part))
                .toList());
    }

    private Operation operation() {
        return Operation.of(OperationKind.SCAN, scan.table(), scan.schema().name());
    }

    /** One run of the scan. */
    private final class Run {

        private final Consumer<? super E> action;
        private @Nullable Throwable failure;
        private int segmentsDone;
        private long scannedCount;
        private long returnedCount;

        private Run(Consumer<? super E> action) {
            this.action = action;
        }

        private List<Exchange<Long>> segments() {
            List<Exchange<Long>> parts = new ArrayList<>();
            for (ScanRequest request : requests()) {
                ScanPages pages = new ScanPages(scan.table(), scan.schema().name(), request, this::answered);
                parts.add(new ItemPages<>(scan.table(), pages, scan.reader()).each(this::found));
            }
            return parts;
        }

        private synchronized void answered(ScanResponse response) {
            if (failure != null) {
                throw new IllegalStateException("another segment of the scan failed", failure);
            }
            scannedCount += response.scannedCount();
            returnedCount += response.count();
            segmentsDone += response.hasLastEvaluatedKey() ? 0 : 1;
            listener.accept(new ScanProgress(segmentsDone, segments, scannedCount, returnedCount));
        }

        private synchronized void found(E entity) {
            action.accept(entity);
        }

        /** The number of all items, or the failure that came first. */
        private CompletableFuture<Long> sum(List<CompletableFuture<Long>> parts) {
            CompletableFuture<Long> sum = CompletableFuture.completedFuture(0L);
            for (CompletableFuture<Long> part : parts) {
                sum = sum.thenCombine(part.whenComplete((count, thrown) -> failed(thrown)), Long::sum);
            }
            return sum.handle((count, thrown) -> {
                if (thrown != null) {
                    throw new CompletionException(failure());
                }
                return count;
            });
        }

        private synchronized void failed(@Nullable Throwable thrown) {
            if (failure == null && thrown != null) {
                failure =
                        thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
            }
        }

        private synchronized @Nullable Throwable failure() {
            return failure;
        }
    }
}
