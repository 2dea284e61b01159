package dev.trestle.connect;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Makes one value per key, however many threads ask for it at once: one makes it, the others wait and share it. A failure
 * reaches all who wait for it and is then forgotten.
 */
final class SingleFlight<K, V> {

    private final Map<K, Flight<V>> flights = new ConcurrentHashMap<>();

    private record Flight<V>(Thread by, CompletableFuture<V> value) {}

    V get(K key, Supplier<V> making, Supplier<? extends RuntimeException> waitingForItself) {
        Flight<V> own = new Flight<>(Thread.currentThread(), new CompletableFuture<>());
        Flight<V> first = flights.putIfAbsent(key, own);
        if (first == null) {
            return make(key, own, making);
        }
        if (first.by == Thread.currentThread() && !first.value.isDone()) {
            throw waitingForItself.get();
        }
        try {
            return first.value.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private V make(K key, Flight<V> flight, Supplier<V> making) {
        try {
            V value = making.get();
            flight.value.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            flights.remove(key, flight);
            flight.value.completeExceptionally(e);
            throw e;
        }
    }
}
