package dev.trestle.table.write;

import dev.trestle.table.exchange.Exchange;
import java.util.concurrent.CompletableFuture;

/**
 * The asynchronous twin of a {@link Create} or a {@link Put}. Futures complete exceptionally with what the twin would throw.
 *
 * @param <E> the entity
 */
public final class AsyncStore<E> {

    private final ItemWrite<E> write;
    private final Exchange<E> exchange;

    AsyncStore(ItemWrite<E> write, Exchange<E> exchange) {
        this.write = write;
        this.exchange = exchange;
    }

    /** Stores the record and gives it back as stored. */
    public CompletableFuture<E> run() {
        return write.table().runAsync(write.operation(), exchange);
    }

    /** Stores the record and gives what became of that as a value; see {@link ItemWrite#attempt}. */
    public CompletableFuture<WriteOutcome<E>> attempt() {
        return write.table().runAsync(write.operation(), write.attempted());
    }
}
