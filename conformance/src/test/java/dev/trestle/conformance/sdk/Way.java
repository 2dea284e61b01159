package dev.trestle.conformance.sdk;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.engine.Engine;
import dev.trestle.engine.storage.Storage;
import dev.trestle.server.TrestleServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A way to reach a DynamoDB of ours. */
public enum Way {
    IN_PROCESS {
        @Override
        public Connection open() {
            return embedded(db ->
                    Clients.of(DynamoDbClient.class, db.client(), DynamoDbStreamsClient.class, db.streamsClient()));
        }
    },
    ASYNC {
        @Override
        public Connection open() {
            return embedded(db -> Clients.of(
                    DynamoDbAsyncClient.class,
                    db.asyncClient(),
                    DynamoDbStreamsAsyncClient.class,
                    db.streamsAsyncClient()));
        }
    },
    HTTP_CLIENT {
        @Override
        public Connection open() {
            return embedded(db -> {
                SdkHttpClient http = db.httpClient();
                return Clients.of(
                        DynamoDbClient.class,
                        anonymous(DynamoDbClient.builder().httpClient(http)).build(),
                        DynamoDbStreamsClient.class,
                        anonymous(DynamoDbStreamsClient.builder().httpClient(http))
                                .build());
            });
        }
    },
    ASYNC_HTTP_CLIENT {
        @Override
        public Connection open() {
            return embedded(db -> {
                SdkAsyncHttpClient http = db.asyncHttpClient();
                return Clients.of(
                        DynamoDbAsyncClient.class,
                        anonymous(DynamoDbAsyncClient.builder().httpClient(http))
                                .build(),
                        DynamoDbStreamsAsyncClient.class,
                        anonymous(DynamoDbStreamsAsyncClient.builder().httpClient(http))
                                .build());
            });
        }
    },
    SERVER {
        @Override
        public Connection open() {
            Engine engine = Engine.builder()
                    .region(REGION.id())
                    .accountId(ACCOUNT)
                    .buckets(BUCKETS)
                    .build();
            TrestleServer server = started(engine);
            Endpoint endpoint = new Endpoint(Optional.of(server.uri()), Optional.empty(), REGION.id(), true);
            Clients clients = endpoint.clients();
            return new Connection(clients, REGION.id(), ACCOUNT, List.of(clients::close, server::close, engine::close));
        }
    },
    DURABLE {
        @Override
        public Connection open() {
            Storage storage = SharedFolder.empty();
            Engine engine = Engine.builder()
                    .region(REGION.id())
                    .accountId(ACCOUNT)
                    .buckets(BUCKETS)
                    .storage(storage)
                    .build();
            EmbeddedDynamoDb db = EmbeddedDynamoDb.on(engine, REGION.id());
            Clients clients =
                    Clients.of(DynamoDbClient.class, db.client(), DynamoDbStreamsClient.class, db.streamsClient());
            return new Connection(
                    clients, REGION.id(), ACCOUNT, List.of(clients::close, db::close, engine::close, storage::close));
        }
    };

    // Others than the engine's own, so that no case can take those for granted.
    private static final Region REGION = Region.ME_CENTRAL_1;
    private static final String ACCOUNT = "123456789012";

    /** Imports read from here; nothing is written. */
    private static final Path BUCKETS = Path.of("src/test/resources/buckets");

    /** Connects to a DynamoDB that has no tables. */
    public abstract Connection open();

    /** Whether requests go over a wire, so that a body can be sent that no SDK would write. */
    public boolean hasWire() {
        return this != IN_PROCESS && this != ASYNC && this != DURABLE;
    }

    private static Connection embedded(Function<EmbeddedDynamoDb, Clients> connect) {
        EmbeddedDynamoDb db = EmbeddedDynamoDb.builder()
                .region(REGION.id())
                .accountId(ACCOUNT)
                .buckets(BUCKETS)
                .build();
        Clients clients = connect.apply(db);
        return new Connection(clients, REGION.id(), ACCOUNT, List.of(clients::close, db::close));
    }

    private static TrestleServer started(Engine engine) {
        try {
            return TrestleServer.builder().start(engine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <B extends AwsClientBuilder<B, ?>> B anonymous(B builder) {
        return Clients.plain(builder.region(REGION).credentialsProvider(AnonymousCredentialsProvider.create()));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
