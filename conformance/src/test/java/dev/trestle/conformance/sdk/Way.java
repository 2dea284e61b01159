package dev.trestle.conformance.sdk;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.engine.Engine;
import dev.trestle.server.TrestleServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A way to reach a DynamoDB. */
public enum Way {
    IN_PROCESS {
        @Override
        public Connection open() {
            EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
            DynamoDbClient client = db.client();
            return new Connection(DynamoDbClient.class, client, List.of(client::close, db::close));
        }
    },
    ASYNC {
        @Override
        public Connection open() {
            EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
            DynamoDbAsyncClient client = db.asyncClient();
            return new Connection(DynamoDbAsyncClient.class, client, List.of(client::close, db::close));
        }
    },
    HTTP_CLIENT {
        @Override
        public Connection open() {
            EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
            DynamoDbClient client = anonymous(DynamoDbClient.builder().httpClient(db.httpClient()))
                    .build();
            return new Connection(DynamoDbClient.class, client, List.of(client::close, db::close));
        }
    },
    ASYNC_HTTP_CLIENT {
        @Override
        public Connection open() {
            EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
            DynamoDbAsyncClient client = anonymous(DynamoDbAsyncClient.builder().httpClient(db.asyncHttpClient()))
                    .build();
            return new Connection(DynamoDbAsyncClient.class, client, List.of(client::close, db::close));
        }
    },
    SERVER {
        @Override
        public Connection open() {
            Engine engine = Engine.inMemory();
            TrestleServer server = started(engine);
            DynamoDbClient client = onlyOnce(DynamoDbClient.builder())
                    .endpointOverride(server.uri())
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                    .httpClient(UrlConnectionHttpClient.create())
                    .build();
            return new Connection(DynamoDbClient.class, client, List.of(client::close, server::close, engine::close));
        }
    };

    /** Connects to a DynamoDB that has no tables. */
    public abstract Connection open();

    private static TrestleServer started(Engine engine) {
        try {
            return TrestleServer.builder(engine).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <B extends AwsClientBuilder<B, ?>> B anonymous(B builder) {
        return onlyOnce(builder).credentialsProvider(AnonymousCredentialsProvider.create());
    }

    private static <B extends AwsClientBuilder<B, ?>> B onlyOnce(B builder) {
        // Without retries a case sees the first answer, as the clients in process give it.
        ClientOverrideConfiguration once = ClientOverrideConfiguration.builder()
                .retryStrategy(DefaultRetryStrategy.doNotRetry())
                .build();
        return builder.region(Region.EU_WEST_1).overrideConfiguration(once);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
