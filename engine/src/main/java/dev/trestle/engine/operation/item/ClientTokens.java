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
final class ClientTokens {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Clock clock;

    /** In the order in which they expire. */
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    ClientTokens(Clock clock) {
        this.clock = clock;
    }

    /**
     * Carries out the request once for each token; a request without a token always.
     *
     * @param work carries out the request
     * @param repeated the answer to a request that has been carried out already
     */
    Structure once(@Nullable String token, Structure request, Supplier<Structure> work, Supplier<Structure> repeated) {
        if (token == null) {
            return work.get();
        }
        Structure content = withoutReporting(request);
        Seen mine = new Seen(content, clock.instant().plus(KEPT), new CompletableFuture<>());
        Seen earlier = register(token, mine);
        if (earlier != null) {
            awaitSame(earlier, content);
            return repeated.get();
        }
        try {
            Structure answer = work.get();
            mine.done.complete(true);
            return answer;
        } catch (RuntimeException | Error e) {
            forget(token, mine);
            mine.done.completeExceptionally(e);
            throw e;
        }
    }

    private static void awaitSame(Seen earlier, Structure content) {
        if (!earlier.content.equals(content)) {
            throw RequestErrors.idempotentParameterMismatch();
        }
        try {
            earlier.done.join();
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

    private record Seen(Structure content, Instant expires, CompletableFuture<Boolean> done) {}
}
