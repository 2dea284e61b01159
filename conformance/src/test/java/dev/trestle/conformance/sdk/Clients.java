package dev.trestle.conformance.sdk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.retries.DefaultRetryStrategy;

/**
 * Clients of the SDK by their interfaces.
 *
 * @param byType each interface with a client of it; the first that has an operation carries it out
 */
record Clients(List<Entry> byType) {

    /** A client and its interface, whose methods are public where those of its class need not be. */
    record Entry(Class<?> type, Object client) {}

    static Clients of(Class<?> type, Object client, Class<?> streamsType, Object streamsClient) {
        return new Clients(List.of(new Entry(type, client), new Entry(streamsType, streamsClient)));
    }

    /** Without retries a case sees the first answer, as the clients in process give it. */
    static <B extends AwsClientBuilder<B, ?>> B plain(B builder) {
        return builder.overrideConfiguration(ClientOverrideConfiguration.builder()
                .retryStrategy(DefaultRetryStrategy.doNotRetry())
                .addExecutionInterceptor(new BodyInterceptor())
                .build());
    }

    void close() {
        byType.forEach(entry -> ((SdkClient) entry.client()).close());
    }

    /** The client that has the method. */
    Optional<Entry> with(String method, Class<?> requestType) {
        return byType.stream()
                .filter(entry -> Arrays.stream(entry.type().getMethods())
                        .anyMatch(each -> each.getName().equals(method)
                                && Arrays.equals(each.getParameterTypes(), new Class<?>[] {requestType})))
                .findFirst();
    }
}
