package dev.trestle.conformance.fuzz;

import java.util.List;

/** Decisions that bytes make, one byte each, so that a fuzzer that changes a byte changes one decision. */
final class Choices {

    private final byte[] bytes;
    private int at;

    Choices(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether every byte has been used; from then on each decision is the first of its alternatives. */
    boolean exhausted() {
        return at >= bytes.length;
    }

    /** A number from 0 up to the bound, which is at most 256 and not included. */
    int below(int bound) {
        return exhausted() ? 0 : Byte.toUnsignedInt(bytes[at++]) % bound;
    }

    boolean oneIn(int bound) {
        return below(bound) == bound - 1;
    }

    <T> T of(List<T> alternatives) {
        return alternatives.get(below(alternatives.size()));
    }
}
