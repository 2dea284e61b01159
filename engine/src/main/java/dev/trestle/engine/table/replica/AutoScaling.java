package dev.trestle.engine.table.replica;

import java.util.Optional;

/**
 * Auto scaling that is on. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/AutoScaling.html">Managing throughput capacity
 * automatically with DynamoDB auto scaling</a>.
 *
 * @param minimum the least capacity units
 * @param maximum the most capacity units
 * @param roleArn the IAM role that scales
 * @param policy when to scale
 */
public record AutoScaling(long minimum, long maximum, String roleArn, Policy policy) {

    /**
     * A target tracking scaling policy.
     *
     * @param name its name
     * @param target the percentage of capacity that is to be used
     * @param scaleInCooldown seconds between two decreases; empty if never set
     * @param scaleOutCooldown seconds between two increases; empty if never set
     * @param scaleInDisabled whether capacity is never decreased; empty if never set
     */
    public record Policy(
            String name,
            double target,
            Optional<Integer> scaleInCooldown,
            Optional<Integer> scaleOutCooldown,
            Optional<Boolean> scaleInDisabled) {}
}
