package dev.trestle.table.entity;

import dev.trestle.table.schema.EntityKey;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The asynchronous twin of what an {@link EntityTable} does at once. What prepares an operation, and queries, have an
 * {@code async()} of their own. Futures complete exceptionally with what the twin would throw. Immutable and safe for use by
 * many threads.
 *
 * @param <E> the entity
 */
public final class AsyncEntityTable<E> {

    private final EntityTable<E> entities;

    AsyncEntityTable(EntityTable<E> entities) {
        this.entities = entities;
    }

    /** Stores a record where there is no item yet; see {@link EntityTable#create}. */
    public CompletableFuture<E> create(E entity) {
        return entities.prepareCreate(entity).async().run();
    }

    /** Stores a record in place of whatever is under its key; see {@link EntityTable#put}. */
    public CompletableFuture<E> put(E entity) {
        return entities.preparePut(entity).async().run();
    }

    /** Reads an item; see {@link EntityTable#get}. */
    public CompletableFuture<Optional<E>> get(EntityKey<E> key) {
        return entities.prepareGet(key).async().run();
    }

    /** Deletes an item; see {@link EntityTable#delete(EntityKey)}. */
    public CompletableFuture<Void> delete(EntityKey<E> key) {
        return entities.prepareDelete(key).async().run();
    }

    /** Deletes the item of a record; see {@link EntityTable#delete(Object)}. */
    public CompletableFuture<Void> delete(E entity) {
        return entities.prepareDelete(entity).async().run();
    }
}
