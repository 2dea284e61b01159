package dev.trestle.benchmarks.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server that is put under load.
 *
 * @param title what it is called
 * @param command how it is started; {@code {port}} stands for the port that it is to listen on
 */
record Subject(String title, List<String> command) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] PROBE = LoadedTable.request("ListTables", "{}");

    /** Starts it and waits until it answers. */
    Running start() throws IOException, InterruptedException {
        int port = freePort();
        List<String> filled = command.stream()
                .map(word -> word.replace("{port}", String.valueOf(port)))
                .toList();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(filled)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IOException(title + " does not answer; it was started as " + String.join(" ", filled));
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
        return new Running(process, port, Duration.ofNanos(System.nanoTime() - start));
    }

    private static boolean answers(int port) {
        try (Connection connection = new Connection(port)) {
            connection.exchange(PROBE);
            return connection.status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * A server that answers.
     *
     * @param took the time from its start to its first answer
     */
    record Running(Process process, int port, Duration took) implements AutoCloseable {

        /** The memory that its process has, in MB; nothing of it is shared with others but libraries. */
        double residentMegabytes() throws IOException {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElseThrow(() -> new IOException("The system does not say how much memory a process has"));
        }

        /** Makes and fills the table. */
        void fill(int items) throws IOException {
            try (Connection connection = new Connection(port)) {
                accepted(connection, "CreateTable", LoadedTable.definition());
                for (String batch : LoadedTable.filling(items)) {
                    accepted(connection, "BatchWriteItem", batch);
                }
            }
        }

        private static void accepted(Connection connection, String operation, String body) throws IOException {
            connection.exchange(LoadedTable.request(operation, body));
            if (connection.status() != 200) {
                throw new IOException(operation + " was refused: " + connection.body());
            }
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit()
                    .orTimeout(10, TimeUnit.SECONDS)
                    .handle((ended, late) -> process.destroyForcibly())
                    .join();
        }
    }
}
