package dev.trestle.engine.operation;

import dev.trestle.engine.model.Structure;

/** An operation of the API. Each validates its request in AWS's order, carries it out, and answers. Thread-safe. */
public interface Operation {

    /** The name in the API, as in {@code PutItem}. */
    String name();

    /**
     * Checks what AWS checks before the constraints of the request's shape; nothing for most operations.
     *
     * @throws dev.trestle.engine.error.ServiceException the error that AWS would answer with
     */
    default void checkFirst(Structure request) {}

    /**
     * Carries out a request that meets the constraints of its shape.
     *
     * @throws dev.trestle.engine.error.ServiceException the error that AWS would answer with; then nothing has changed
     */
    Structure run(Structure request);
}
