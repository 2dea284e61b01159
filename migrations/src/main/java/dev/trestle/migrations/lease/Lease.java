package dev.trestle.migrations.lease;

import dev.trestle.migrations.partition.MigrationsPartition;
import dev.trestle.migrations.waiting.Patience;
import dev.trestle.migrations.waiting.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The right to migrate a table, for as long as it is held. A daemon thread extends it; {@link #write} makes sure with each
 * write that it is still held. Safe for use by many threads, of which one at a time talks to the lock.
 */
public final class Lease implements AutoCloseable {

    private static final Map<String, String> NAMES = Map.of("#owner", LeaseRecord.OWNER, "#token", LeaseRecord.TOKEN);
    private static final Map<String, String> NAMES_WITH_EXPIRY =
            Map.of("#owner", LeaseRecord.OWNER, "#token", LeaseRecord.TOKEN, "#expires", LeaseRecord.EXPIRES);
    private static final String HELD = "#owner = :owner AND #token = :token";
    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");
    private static final int ATTEMPTS = 25;
    private static final Duration AFTER_CONFLICT = Duration.ofMillis(50);

    private final DynamoDbClient client;
    private final MigrationsPartition partition;
    private final Duration duration;
    private final Timing timing;
    private final String owner;
    private final long token;
    private final Heartbeat heartbeat;
    private volatile Instant expires;
    private volatile boolean lost;
    private boolean released;

    Lease(DynamoDbClient client, MigrationsPartition partition, Duration duration, Timing timing, LeaseRecord taken) {
        this.client = client;
        this.partition = partition;
        this.duration = duration;
        this.timing = timing;
        this.owner = taken.owner();
        this.token = taken.token();
        this.expires = taken.expires().orElseGet(timing::now);
        this.heartbeat = Heartbeat.every(duration.dividedBy(3), this::beat);
    }

    /** Who holds the lease. */
    public String owner() {
        return owner;
    }

    /** The fencing token: greater than that of every lease before. */
    public long token() {
        return token;
    }

    /**
     * Stops the holder if the lease is gone. Asks nobody as long as it lasts; after a stall, tries to extend it.
     *
     * @throws LeaseLostException if somebody else has taken it over
     */
    public void ensureHeld() {
        if (lost) {
            throw lostBecause(null);
        }
        if (timing.now().isAfter(expires)) {
            extend();
        }
    }

    /**
     * Extends the lease by its whole duration.
     *
     * @throws LeaseLostException if somebody else has taken it over
     */
    public synchronized void extend() {
        Instant until = timing.now().plus(duration);
        try {
            timing.patience()
                    .answered(() -> client.updateItem(update -> update.tableName(partition.tableName())
                            .key(partition.key(LeaseRecord.SORT_KEY))
                            .updateExpression("SET #expires = :expires")
                            .conditionExpression(HELD)
                            .expressionAttributeNames(NAMES_WITH_EXPIRY)
                            .expressionAttributeValues(Map.of(
                                    ":owner", AttributeValue.fromS(owner),
                                    ":token", AttributeValue.fromN(Long.toString(token)),
                                    ":expires", AttributeValue.fromS(until.toString())))));
            expires = until;
        } catch (ConditionalCheckFailedException e) {
            throw lostBecause(e);
        }
    }

    /**
     * Makes one write under the condition that the lease is still held: both in one transaction, so that a holder that
     * has lost its lease without noticing writes nothing.
     *
     * @throws LeaseLostException if somebody else has taken the lease over; nothing is written
     */
    public void write(TransactWriteItem action) {
        write(List.of(action));
    }

    /**
     * Makes several writes, at most 99, in the same way: all of them or none.
     *
     * @throws LeaseLostException if somebody else has taken the lease over; nothing is written
     */
    public synchronized void write(List<TransactWriteItem> actions) {
        List<TransactWriteItem> fenced = new ArrayList<>(actions.size() + 1);
        fenced.add(TransactWriteItem.builder().conditionCheck(heldCheck()).build());
        fenced.addAll(actions);
        String token = UUID.randomUUID().toString();
        Patience patience = timing.patience();
        for (int attempt = 1; ; attempt++) {
            try {
                // The same token again, so that a try whose answer was lost is not carried out twice.
                patience.answered(() -> client.transactWriteItems(
                        transaction -> transaction.clientRequestToken(token).transactItems(fenced)));
                return;
            } catch (TransactionCanceledException e) {
                if (reason(e, 0).equals("ConditionalCheckFailed")) {
                    throw lostBecause(e);
                }
                boolean passes = e.cancellationReasons().stream().anyMatch(reason -> PASSING.contains(reason.code()))
                        && e.cancellationReasons().stream()
                                .allMatch(reason -> "None".equals(reason.code()) || PASSING.contains(reason.code()));
                if (!passes || attempt == ATTEMPTS) {
                    throw e;
                }
                timing.sleep(AFTER_CONFLICT.multipliedBy(attempt));
            }
        }
    }

    /** Releases the lease unless it is lost. Does not fail: what cannot be released ends by itself. */
    @Override
    public void close() {
        heartbeat.close();
        release();
    }

    private synchronized void release() {
        released = true;
        try {
            client.updateItem(update -> update.tableName(partition.tableName())
                    .key(partition.key(LeaseRecord.SORT_KEY))
                    .updateExpression("REMOVE #expires")
                    .conditionExpression(HELD)
                    .expressionAttributeNames(NAMES_WITH_EXPIRY)
                    .expressionAttributeValues(ownership()));
        } catch (SdkException endsByItself) {
            // Failing here would hide how the migrations themselves ended.
            return;
        }
    }

    private synchronized void beat() {
        if (released) {
            return;
        }
        try {
            extend();
        } catch (LeaseLostException e) {
            heartbeat.close();
        } catch (SdkException e) {
            // A hiccup: the next beat tries again, and until then ensureHeld knows when the lease ends.
            return;
        }
    }

    private LeaseLostException lostBecause(@Nullable Throwable cause) {
        lost = true;
        return new LeaseLostException(partition.tableName(), owner, token, cause);
    }

    private static String reason(TransactionCanceledException cancelled, int action) {
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        return action < reasons.size()
                ? Optional.ofNullable(reasons.get(action).code()).orElse("")
                : "";
    }

    private ConditionCheck heldCheck() {
        return ConditionCheck.builder()
                .tableName(partition.tableName())
                .key(partition.key(LeaseRecord.SORT_KEY))
                .conditionExpression(HELD)
                .expressionAttributeNames(NAMES)
                .expressionAttributeValues(ownership())
                .build();
    }

    private Map<String, AttributeValue> ownership() {
        return Map.of(":owner", AttributeValue.fromS(owner), ":token", AttributeValue.fromN(Long.toString(token)));
    }
}
