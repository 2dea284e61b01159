package dev.trestle.benchmarks.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A main class run in a process of its own, on this process's Java and class path. */
public final class JavaProcess {

    private final List<String> command = new ArrayList<>();

    /** The class, with options for the Java virtual machine. */
    public JavaProcess(Class<?> main, List<String> options, List<String> arguments) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
    }

    /** What starts it, word by word. */
    public List<String> command() {
        return List.copyOf(command);
    }

    /**
     * Starts it; what it says on standard error is shown.
     *
     * @throws IOException if it cannot be run
     */
    public Process start() throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /**
     * Runs it to its end.
     *
     * @throws IOException if it cannot be run or fails; what it says on standard error is shown
     * @throws InterruptedException if this thread is interrupted meanwhile
     */
    public Run run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start();
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            int status = process.waitFor();
            if (status != 0 || line == null) {
                throw new IOException(String.join(" ", command) + " ended with status " + status
                        + (line == null ? " and printed nothing" : ""));
            }
            return new Run(line, took);
        } finally {
            process.destroy();
        }
    }

    /**
     * What a process said.
     *
     * @param line the first line of its standard output
     * @param took the time from its start to that line
     */
    public record Run(String line, Duration took) {}
}
