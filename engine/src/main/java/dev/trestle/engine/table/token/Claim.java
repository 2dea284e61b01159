package dev.trestle.engine.table.token;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** That somebody is busy with a client token: carries out its transaction, or removes it. Thread-safe. */
final class Claim {

    private static final String NO_REQUEST = "";

    private final String digest;
    private final CompletableFuture<Boolean> over = new CompletableFuture<>();

    private Claim(String digest) {
        this.digest = digest;
    }

    /** By a request. */
    static Claim by(String digest) {
        return new Claim(digest);
    }

    /** By the removal of what has expired. */
    static Claim byRemoval() {
        return new Claim(NO_REQUEST);
    }

    /** Whether it is that of a request with another digest. */
    boolean isOfOtherThan(String request) {
        return !digest.equals(NO_REQUEST) && !digest.equals(request);
    }

    /** Ends it well. */
    void end() {
        over.complete(true);
    }

    /** Ends it with what the transaction failed with. */
    void fail(Throwable failure) {
        over.completeExceptionally(failure);
    }

    /** Waits for the end; throws what the transaction failed with, if it did. */
    void await() {
        try {
            over.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
