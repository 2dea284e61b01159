package dev.trestle.migrations.lease;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The lock as its item tells.
 *
 * @param owner who holds the lease or held it last: process, host and a part that no two processes share
 * @param token how often the lease was acquired so far
 * @param expires until when it is held; empty once released
 */
public record LeaseRecord(String owner, long token, Optional<Instant> expires) {

    /**
     * The sort key of the lock. No migration has a name that begins with {@code #}; the Node.js template lists it as the
     * name of a migration that ran and that it does not know, which it ignores.
     */
    public static final String SORT_KEY = "#LOCK";

    static final String OWNER = "owner";
    static final String TOKEN = "token";
    static final String EXPIRES = "expires";

    /** Others leave a lease alone for this long after its end, since their clocks may be ahead of the holder's. */
    static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(5);

    /** Reads the item of the lock; empty if nobody ever held it. */
    public static Optional<LeaseRecord> of(Map<String, AttributeValue> item) {
        AttributeValue token = item.get(TOKEN);
        if (token == null || token.n() == null) {
            return Optional.empty();
        }
        return Optional.of(new LeaseRecord(
                text(item, OWNER).orElse("unknown"),
                Long.parseLong(token.n()),
                text(item, EXPIRES).map(Instant::parse)));
    }

    /** Whether somebody holds the lease at that time. */
    public boolean isHeldAt(Instant time) {
        return expires.isPresent() && time.isBefore(expires.get().plus(CLOCK_DIFFERENCE));
    }

    private static Optional<String> text(Map<String, AttributeValue> item, String attribute) {
        return Optional.ofNullable(item.get(attribute)).map(AttributeValue::s);
    }
}
