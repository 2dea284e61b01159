package dev.trestle.benchmarks.durable;

/** Something that keeps one item after the other. Thread-safe. */
interface Writes extends AutoCloseable {

    /** Keeps a version of the item of a number, and returns when it is safe. */
    void write(int number, int version) throws Exception;

    @Override
    void close();
}
