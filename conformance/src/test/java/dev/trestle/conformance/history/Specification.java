package dev.trestle.conformance.history;

/** What an object does when it is called by one thread alone. States are compared with {@code equals}. */
public interface Specification<S, I, O> {

    /** The state before any call. */
    S initial();

    /** What a call does and answers in a state. */
    Effect<S, O> apply(S state, I input);

    /** The state after a call, and its answer. */
    record Effect<S, O>(S state, O output) {}
}
