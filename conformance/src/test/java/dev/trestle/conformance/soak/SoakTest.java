package dev.trestle.conformance.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.Engine;
import dev.trestle.server.TrestleServer;
import dev.trestle.storage.DurableStorage;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A server with durable storage under mixed work: after a while, heap and threads are what they are for good. {@code
 * -Dsoak.seconds=600} goes on for so long.
 */
class SoakTest {

    private static final int CONNECTIONS = 16;
    private static final long SECONDS = Long.getLong("soak.seconds", 6);
    private static final int SAMPLES = 12;

    /** Client tokens are remembered for ten minutes, of which heap is taken meanwhile. */
    private static final int TIMES_AS_FAST = 300;

    private static final double MOST_GROWTH = 1.15;
    private static final long MEBIBYTE = 1024 * 1024;

    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicLong carriedOut = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    @TempDir
    Path folder;

    /**
     * What the process takes.
     *
     * @param heap bytes that are left of the heap after a collection
     * @param threads those that live
     */
    private record Sample(long heap, int threads) {

        static Sample take() {
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            return new Sample(heap, ManagementFactory.getThreadMXBean().getThreadCount());
        }
    }

    @Test
    void heapAndThreadsStayAsTheyAre() throws Exception {
        List<Sample> samples = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try (DurableStorage storage = DurableStorage.open(folder);
                Engine engine = Engine.builder()
                        .storage(storage)
                        .clock(new FastClock(TIMES_AS_FAST))
                        .sweepEvery(Duration.ofSeconds(1))
                        .build();
                TrestleServer server = TrestleServer.builder().storageWaits().start(engine);
                DynamoDbClient client = client(server)) {
            MixedWork.createTable(client);
            List<Future<?>> workers = new ArrayList<>();
            CountDownLatch failed = new CountDownLatch(1);
            for (int i = 0; i < CONNECTIONS; i++) {
                MixedWork work = new MixedWork(client, new Random(i));
                workers.add(threads.submit(() -> work(work, failed)));
            }
            // However slow the machine is, what is measured has begun, and enough is done for everything to be loaded.
            while (carriedOut.get() <= SECONDS * CONNECTIONS || refused.get() <= SECONDS) {
                if (failed.await(100, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
            for (int i = 0; i < SAMPLES; i++) {
                boolean failedMeanwhile = failed.await(SECONDS * 1_000 / SAMPLES, TimeUnit.MILLISECONDS);
                if (failedMeanwhile) {
                    break;
                }
                samples.add(Sample.take());
            }
            enough.set(true);
            for (Future<?> worker : workers) {
                worker.get();
            }
        } finally {
            enough.set(true);
            threads.shutdownNow();
        }
        System.out.printf(
                "%d requests in %d s, %d refused; heap in MB %s, threads %s%n",
                carriedOut.get() + refused.get(),
                SECONDS,
                refused.get(),
                samples.stream().map(sample -> sample.heap() / MEBIBYTE).toList(),
                samples.stream().map(Sample::threads).toList());
        assertFlat(samples);
    }

    /** The first third is for everything to be loaded and for pools to fill. */
    private static void assertFlat(List<Sample> samples) {
        List<Sample> before = samples.subList(SAMPLES / 3, 2 * SAMPLES / 3);
        List<Sample> after = samples.subList(2 * SAMPLES / 3, SAMPLES);
        long heapBefore = before.stream().mapToLong(Sample::heap).max().orElseThrow();
        assertThat(after.stream().mapToLong(Sample::heap).min().orElseThrow())
                .as("heap after collection, %s", samples)
                .isLessThan((long) (heapBefore * MOST_GROWTH) + MEBIBYTE);
        assertThat(after.stream().mapToInt(Sample::threads).min().orElseThrow())
                .as("threads, %s", samples)
                .isLessThanOrEqualTo(
                        before.stream().mapToInt(Sample::threads).max().orElseThrow());
    }

    private void work(MixedWork work, CountDownLatch failed) {
        try {
            while (!enough.get()) {
                (work.request() ? carriedOut : refused).incrementAndGet();
            }
        } catch (RuntimeException e) {
            failed.countDown();
            throw e;
        }
    }

    private static DynamoDbClient client(TrestleServer server) {
        return DynamoDbClient.builder()
                .endpointOverride(server.uri())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(settings -> settings.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }
}
