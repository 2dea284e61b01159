package dev.trestle.engine.operation;

import dev.trestle.engine.model.Structure;
import java.time.Clock;

/** The registry of operations. */
public final class Operations {

    private Operations() {}

    /** Operations on tables held in memory. */
    public static Operations inMemory(Clock clock, String region, String accountId) {
        return new Operations();
    }

    /** Carries out an operation. */
    public Structure call(String operation, Structure request) {
        if (operation.isEmpty()) {
            return request;
        }
        throw new IllegalStateException(operation);
    }

    /** Closes. */
    public void close() {}
}
