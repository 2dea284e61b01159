package dev.trestle.embedded;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The ways in which an application can reach an embedded DynamoDB. */
enum Way {
    CLIENT {
        @Override
        Reached to(EmbeddedDynamoDb db, AtomicInteger intercepted) {
            return new Reached(db.client(), null);
        }
    },
    ASYNC_CLIENT {
        @Override
        Reached to(EmbeddedDynamoDb db, AtomicInteger intercepted) {
            return Reached.by(db.asyncClient());
        }
    },
    HTTP_CLIENT {
        @Override
        Reached to(EmbeddedDynamoDb db, AtomicInteger intercepted) {
            return new Reached(
                    DynamoDbClient.builder()
                            .httpClient(db.httpClient())
                            .region(Region.EU_WEST_1)
                            .credentialsProvider(AnonymousCredentialsProvider.create())
                            .overrideConfiguration(
                                    configuration -> configuration.addExecutionInterceptor(counting(intercepted)))
                            .build(),
                    null);
        }
    },
    ASYNC_HTTP_CLIENT {
        @Override
        Reached to(EmbeddedDynamoDb db, AtomicInteger intercepted) {
            return Reached.by(DynamoDbAsyncClient.builder()
                    .httpClient(db.asyncHttpClient())
                    .region(Region.EU_WEST_1)
                    .credentialsProvider(AnonymousCredentialsProvider.create())
                    .overrideConfiguration(
                            configuration -> configuration.addExecutionInterceptor(counting(intercepted)))
                    .build());
        }
    };

    /** Clients that go this way and count the calls that an interceptor sees. */
    abstract Reached to(EmbeddedDynamoDb db, AtomicInteger intercepted);

    boolean hasInterceptors() {
        return this == HTTP_CLIENT || this == ASYNC_HTTP_CLIENT;
    }

    private static ExecutionInterceptor counting(AtomicInteger intercepted) {
        return new ExecutionInterceptor() {
            @Override
            public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                intercepted.incrementAndGet();
            }
        };
    }
}
