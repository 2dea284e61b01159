package dev.trestle.engine.operation.policy;

import dev.trestle.engine.error.FeatureErrors;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.table.TableFeatures.ResourcePolicy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules for resource policies. They are kept and given back; nobody is held to them, as callers of this engine have
 * no identity.
 */
public final class Policies {

    private static final int MAX_BYTES = 20 * 1024;
    private static final String NO_POLICY = "NO_POLICY";

    private Policies() {}

    /**
     * The policies with one put on a resource. One that it has already keeps its revision.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is too long
     */
    public static Map<String, ResourcePolicy> put(
            Map<String, ResourcePolicy> policies, String arn, String text, Instant now) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw FeatureErrors.policyTooLong(bytes, MAX_BYTES);
        }
        ResourcePolicy before = policies.get(arn);
        if (before != null && before.text().equals(text)) {
            return policies;
        }
        long revision = now.toEpochMilli();
        if (before != null) {
            revision = Math.max(revision, Long.parseLong(before.revision()) + 1);
        }
        Map<String, ResourcePolicy> changed = new HashMap<>(policies);
        changed.put(arn, new ResourcePolicy(text, Long.toString(revision)));
        return changed;
    }

    /** Refuses a change of a policy that is not the one the caller expects. */
    static void requireExpected(@Nullable String expected, @Nullable ResourcePolicy policy, String arn) {
        String actual = policy == null ? NO_POLICY : policy.revision();
        if (expected != null && !expected.equals(actual)) {
            throw FeatureErrors.policyNotFound(arn);
        }
    }

    /** The name of the table that keeps the policy of a resource: a table's own, or that of its stream. */
    static String table(Database database, String arn) {
        int stream = arn.indexOf("/stream/");
        if (stream >= 0
                && database.tables().streams().find(arn, database.clock().instant()) == null) {
            throw FeatureErrors.resourceNotFound(arn);
        }
        return database.tableOfArn(stream < 0 ? arn : arn.substring(0, stream));
    }
}
