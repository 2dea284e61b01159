package dev.trestle.conformance.crash;

import java.util.List;

/**
 * What a writer asks for with one request. No place is in a step twice.
 *
 * @param kind how the changes belong together
 * @param changes one for a single write, puts without condition and deletes for a batch
 */
record Step(Kind kind, List<Change> changes) {

    /** How the changes of a step belong together. */
    enum Kind {
        /** There is one. */
        SINGLE,
        /** Each takes effect for itself. */
        BATCH,
        /** All take effect or none, and if they do, the transactions are counted in the same one. */
        TRANSACTION
    }
}
