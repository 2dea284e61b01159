package dev.trestle.embedded.sdk;

import java.time.Duration;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** How waiters wait for an engine in the same process. */
final class Waiting {

    /**
     * The SDK asks AWS every 20 seconds, 25 times. A question costs microseconds here, so it is asked often, and for as
     * long in all.
     */
    static final WaiterOverrideConfiguration CONFIGURATION = WaiterOverrideConfiguration.builder()
            .backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(10)))
            .maxAttempts(50_000)
            .build();

    private Waiting() {}
}
