package dev.trestle.engine.table.token;

import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for ten minutes which transactions were carried out under which client token, so that one that is sent again
 * is not carried out again. One that failed is forgotten. Thread-safe.
 */
public final class TransactionTokens {

    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Each transaction removes more than it adds, so that there are few that have expired even if nobody sweeps. */
    private static final int REMOVED_BY_EACH = 2;

    private static final int REMOVED_BY_SWEEP = 1000;

    private final Storage storage;
    private final OrderedMap stored;
    private final Clock clock;
    private final ConcurrentMap<Key, Claim> claims = new ConcurrentHashMap<>();

    /** What is stored, the one that expires next first. Guarded by itself. */
    private final Queue<Expiring> expiring = new PriorityQueue<>(Comparator.comparing(Expiring::at));

    /** The tokens that the storage has; the clock tells when one expires. */
    public TransactionTokens(Storage storage, Clock clock) {
        this.storage = storage;
        this.stored = storage.map("tokens");
        this.clock = clock;
        stored.scan(KeyRange.ALL, false)
                .forEachRemaining(entry ->
                        expiring.add(new Expiring(StoredToken.of(entry.item()).expires(), entry.key())));
    }

    /**
     * Does the work once for each token.
     *
     * @param digest tells the request from others
     * @param first carries the transaction out, and stages in its batch that it has been
     * @param again answers from what was staged, when the same request came before
     * @throws dev.trestle.engine.error.ServiceException an IdempotentParameterMismatchException if the token came before
     *     with another request
     */
    public <T> T once(String token, String digest, Function<Staging, T> first, Function<Item, T> again) {
        Key key = Key.of(token);
        Claim mine = Claim.by(digest);
        for (Claim other = claims.putIfAbsent(key, mine); other != null; other = claims.putIfAbsent(key, mine)) {
            if (other.isOfOtherThan(digest)) {
                throw RequestErrors.idempotentParameterMismatch();
            }
            other.await();
        }
        try {
            StoredToken earlier = find(key);
            T result;
            if (earlier == null || earlier.isExpired(clock.instant())) {
                Instant expires = clock.instant().plus(KEPT);
                result = first.apply(
                        (batch, outcome) -> stage(batch, key, new StoredToken(digest, expires, outcome.get())));
                enqueue(new Expiring(expires, key));
            } else if (earlier.digest().equals(digest)) {
                result = again.apply(earlier.outcome());
            } else {
                throw RequestErrors.idempotentParameterMismatch();
            }
            claims.remove(key);
            mine.end();
            return result;
        } catch (RuntimeException | Error e) {
            claims.remove(key);
            mine.fail(e);
            throw e;
        }
    }

    private void stage(WriteBatch batch, Key key, StoredToken token) {
        stageRemovals(batch, REMOVED_BY_EACH);
        batch.put(stored, key, token.toItem());
    }

    /** Forgets the tokens that have expired. */
    public void sweep() {
        boolean more;
        do {
            try (WriteBatch batch = new WriteBatch()) {
                stageRemovals(batch, REMOVED_BY_SWEEP);
                more = !batch.writes().isEmpty();
                if (more) {
                    storage.commit(batch);
                }
            }
        } while (more);
    }

    /** Claims those that it removes until the batch is closed, as somebody might send one again meanwhile. */
    private void stageRemovals(WriteBatch batch, int limit) {
        Instant now = clock.instant();
        for (int i = 0; i < limit; i++) {
            Key key = dequeue(now);
            if (key == null) {
                return;
            }
            Claim claim = Claim.byRemoval();
            if (claims.putIfAbsent(key, claim) == null) {
                batch.whenClosed(() -> {
                    claims.remove(key);
                    claim.end();
                });
                StoredToken token = find(key);
                if (token != null && token.isExpired(now)) {
                    batch.delete(stored, key);
                }
            }
        }
    }

    private @Nullable StoredToken find(Key key) {
        Item item = stored.get(key);
        return item == null ? null : StoredToken.of(item);
    }

    private void enqueue(Expiring token) {
        synchronized (expiring) {
            expiring.add(token);
        }
    }

    /** The next that has expired by then, or null. */
    private @Nullable Key dequeue(Instant now) {
        synchronized (expiring) {
            Expiring next = expiring.peek();
            if (next == null || next.at().isAfter(now)) {
                return null;
            }
            expiring.remove();
            return next.key();
        }
    }

    /** Adds to a transaction's batch that it has been carried out. */
    @FunctionalInterface
    public interface Staging {

        /** Adds it, with what it takes to answer when the transaction is sent again. */
        void stage(WriteBatch batch, Supplier<Item> outcome);
    }

    private record Expiring(Instant at, Key key) {}
}
