package dev.trestle.engine;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Operations;
import java.time.Clock;

/**
 * A DynamoDB in this process: the tables of one account in one region, and the operations on them. Thread-safe.
 *
 * <p>This is the entry that every front end shares. Applications reach it through the AWS SDK's own clients, which the
 * embedded module hands out.
 */
public final class Engine implements AutoCloseable {

    private final Operations operations;

    private Engine(Builder builder) {
        this.operations = Operations.inMemory(builder.clock, builder.region, builder.accountId);
    }

    /** An engine that holds its tables in memory and forgets them when closed. */
    public static Engine inMemory() {
        return builder().build();
    }

    /** Starts an engine that differs from {@link #inMemory()}. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Carries out an operation.
     *
     * @param operation the operation's name, as in {@code PutItem}
     * @param request the request, in the shape that the service model gives it
     * @return the answer, in the shape that the service model gives it
     * @throws dev.trestle.engine.error.ServiceException the error that AWS would answer with
     * @throws IllegalStateException if the engine is closed
     */
    public Structure call(String operation, Structure request) {
        return operations.call(operation, request);
    }

    /** Forgets all tables. Calls that are under way end normally; later ones fail with {@link IllegalStateException}. */
    @Override
    public void close() {
        operations.close();
    }

    /** Settings of an engine. Not thread-safe. */
    public static final class Builder {

        private Clock clock = Clock.systemUTC();
        private String region = "local";
        private String accountId = "000000000000";

        private Builder() {}

        /** The clock for every time that the engine sets or compares with; the system's unless set. */
        public Builder clock(Clock newClock) {
            this.clock = newClock;
            return this;
        }

        /** The region in ARNs; {@code local} unless set. */
        public Builder region(String newRegion) {
            this.region = newRegion;
            return this;
        }

        /** The account in ARNs, 12 digits; all zeros unless set. */
        public Builder accountId(String newAccountId) {
            this.accountId = newAccountId;
            return this;
        }

        /** Makes the engine. */
        public Engine build() {
            return new Engine(this);
        }
    }
}
