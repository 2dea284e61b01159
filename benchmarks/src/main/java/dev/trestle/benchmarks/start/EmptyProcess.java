package dev.trestle.benchmarks.start;

/** A process that does nothing: the floor of every start. */
final class EmptyProcess {

    private EmptyProcess() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        System.out.println("started");
    }
}
