package dev.trestle.engine.operation.policy;

import dev.trestle.engine.error.ArnErrors;
import dev.trestle.engine.error.PolicyErrors;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.ResourceArn;
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
     * @param mayLockOut whether a policy is fine that keeps everybody from putting another one
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is none or too long, an
     *     AccessDeniedException if it would keep everybody out
     */
    public static Map<String, ResourcePolicy> put(
            Map<String, ResourcePolicy> policies, String arn, String given, boolean mayLockOut, Instant now) {
        if (given.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw PolicyErrors.tooLong(MAX_BYTES);
        }
        PolicyDocument document = PolicyDocument.of(given, arn.contains("/stream/"));
        if (document.locksOut() && !mayLockOut) {
            throw PolicyErrors.lockout();
        }
        String text = document.text();
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
            throw PolicyErrors.notFound(arn);
        }
    }

    /** The name of the table that keeps the policy of a resource: a table's own, or that of its stream. */
    static String table(Database database, String text) {
        ResourceArn arn = Database.resource(text);
        if (!arn.account().equals(database.accountId())) {
            throw ArnErrors.ownerOnly();
        }
        String table = database.arn(arn.table());
        if (!text.startsWith(table)) {
            throw ArnErrors.policyInOtherRegion(text);
        }
        database.definition(arn.table());
        if (arn.isStream()
                && database.tables().streams().find(text, database.clock().instant()) == null) {
            throw PolicyErrors.streamNotFound(arn.streamLabel(), arn.table());
        }
        return arn.table();
    }
}
