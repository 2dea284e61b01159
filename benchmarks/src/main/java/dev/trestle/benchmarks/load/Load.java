package dev.trestle.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;

/** Sends the requests of a workload over many connections, each the next as soon as the last one is answered. */
final class Load {

    /** Requests are made beforehand; so many that the answers come from all over the table. */
    private static final int REQUESTS = 1_024;

    private final List<byte[]> requests = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(1);

    /** A load on a table that has so many items. */
    Load(Workload workload, int items) {
        int collections = items / LoadedTable.COLLECTION_ITEMS;
        for (int i = 0; i < REQUESTS; i++) {
            int collection = (int) ((long) i * collections / REQUESTS);
            requests.add(
                    workload.request(collection * LoadedTable.COLLECTION_ITEMS + i % LoadedTable.COLLECTION_ITEMS));
        }
    }

    /**
     * Loads the server, a first time without counting.
     *
     * @throws RefusedException if a request is refused, as a server does that lacks the operation
     * @throws IOException if a connection fails
     */
    Measured run(int port, int connections, Duration warmUp, Duration measured) throws IOException {
        List<Lane> lanes = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                Lane lane = new Lane(new Connection(port), i, connections);
                lanes.add(lane);
                lane.connection.channel().configureBlocking(false);
                lane.connection.channel().register(selector, SelectionKey.OP_READ, lane);
                lane.next();
            }
            answers(selector, warmUp, new Histogram(2));
            Histogram latencies = new Histogram(2);
            long start = System.nanoTime();
            answers(selector, measured, latencies);
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Measured(
                    latencies.getTotalCount() / seconds,
                    latencies.getValueAtPercentile(50) / 1e6,
                    latencies.getValueAtPercentile(99) / 1e6,
                    lanes.get(0).bodyLength);
        } finally {
            for (Lane lane : lanes) {
                lane.connection.close();
            }
        }
    }

    private static void answers(Selector selector, Duration time, Histogram latencies) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - end < 0) {
            try {
                selector.select(key -> ((Lane) key.attachment()).read(latencies), 100);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    /** A connection with requests of its own: no two of them are about the same item, and none meets a conflict. */
    private final class Lane {

        private final Connection connection;
        private final int first;
        private final int step;
        private long sent;
        private int bodyLength;

        private Lane(Connection connection, int first, int step) {
            this.connection = connection;
            this.first = first;
            this.step = step;
        }

        private void next() throws IOException {
            int own = (REQUESTS - first + step - 1) / step;
            sent = System.nanoTime();
            connection.send(requests.get(first + step * random.nextInt(own)));
        }

        private void read(Histogram latencies) {
            try {
                if (!connection.receive()) {
                    return;
                }
                latencies.recordValue(System.nanoTime() - sent);
                if (connection.status() != 200) {
                    throw new RefusedException(connection.body());
                }
                bodyLength = connection.bodyLength();
                next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * What was measured.
     *
     * @param perSecond requests answered in a second
     * @param p50Millis half of the requests were answered within this time
     * @param p99Millis nearly all were answered within this time
     * @param bodyLength how long the body of an answer was
     */
    record Measured(double perSecond, double p50Millis, double p99Millis, int bodyLength) {}
}
