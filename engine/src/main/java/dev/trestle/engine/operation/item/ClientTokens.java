package dev.trestle.engine.operation.item;

import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.model.Structure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for ten minutes which transactions were carried out under which client token, so that one that is sent again
 * is not carried out again. One that failed is forgotten. Thread-safe.
 */
public final class ClientTokens {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Clock clock;

    /** In the order in which they expire. */
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    /** Remembers nothing yet; the clock tells when a token expires. */
    public ClientTokens(Clock clock) {
        this.clock = clock;
    }

    /**
     * Carries out the request once for each token; a request without a token always.
     *
     * @throws dev.trestle.engine.error.ServiceException an IdempotentParameterMismatchException if the token came before
     *     with another request
     */
    public Structure once(@Nullable String token, Structure request, Supplier<CommittedTransaction> work) {
        if (token == null) {
            return work.get().answer(request);
        }
        Structure content = withoutReporting(request);
        Seen mine = new Seen(content, clock.instant().plus(KEPT), new CompletableFuture<>());
        Seen earlier = register(token, mine);
        if (earlier != null) {
            return again(earlier, content).answerAgain(request);
        }
        try {
            CommittedTransaction committed = work.get();
            mine.committed.complete(committed);
            return committed.answer(request);
        } catch (RuntimeException | Error e) {
            forget(token, mine);
            mine.committed.completeExceptionally(e);
            throw e;
        }
    }

    private static CommittedTransaction again(Seen earlier, Structure content) {
        if (!earlier.content.equals(content)) {
            throw RequestErrors.idempotentParameterMismatch();
        }
        try {
            return earlier.committed.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private synchronized @Nullable Seen register(String token, Seen mine) {
        Instant now = clock.instant();
        Iterator<Seen> oldest = seen.values().iterator();
        while (oldest.hasNext() && !oldest.next().expires.isAfter(now)) {
            oldest.remove();
        }
        return seen.putIfAbsent(token, mine);
    }

    private synchronized void forget(String token, Seen mine) {
        seen.remove(token, mine);
    }

    /** What the transaction does, without what it wants to be told of capacity. */
    private static Structure withoutReporting(Structure request) {
        Map<String, Object> members = new HashMap<>(request.members());
        members.remove("ReturnConsumedCapacity");
        members.remove("ReturnItemCollectionMetrics");
        Structure.Builder content = Structure.builder();
        members.forEach(content::put);
        return content.build();
    }

    private record Seen(Structure content, Instant expires, CompletableFuture<CommittedTransaction> committed) {}
}
