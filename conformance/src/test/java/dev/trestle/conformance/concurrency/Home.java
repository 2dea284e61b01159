package dev.trestle.conformance.concurrency;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.engine.Engine;
import dev.trestle.engine.storage.MemoryStorage;
import dev.trestle.engine.storage.Storage;
import dev.trestle.server.TrestleServer;
import dev.trestle.storage.DurableStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Where the tables are that many threads use at once, and how those reach them. */
enum Home {
    MEMORY(false, false),
    SERVER(false, true),
    FOLDER(true, false),
    FOLDER_AND_SERVER(true, true);

    private final boolean durable;
    private final boolean served;

    Home(boolean durable, boolean served) {
        this.durable = durable;
        this.served = served;
    }

    /** A DynamoDB without tables. */
    Open open(Path folder) throws IOException {
        Storage storage = durable ? DurableStorage.open(folder) : new MemoryStorage();
        Engine engine = Engine.builder().storage(storage).build();
        if (!served) {
            EmbeddedDynamoDb db = EmbeddedDynamoDb.on(engine, "local");
            return new Open(db.client(), List.of(db::close, engine::close, storage::close));
        }
        TrestleServer.Builder builder = TrestleServer.builder();
        TrestleServer server = (durable ? builder.storageWaits() : builder).start(engine);
        DynamoDbClient client = DynamoDbClient.builder()
                .endpointOverride(server.uri())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(settings -> settings.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
        return new Open(client, List.of(server::close, engine::close, storage::close));
    }

    /** Every home with seeds: as many as given in memory, and one elsewhere, where calls take longer. */
    static Stream<Arguments> withSeeds(int inMemory) {
        return Stream.of(values())
                .flatMap(home -> LongStream.rangeClosed(1, home == MEMORY ? inMemory : 1)
                        .mapToObj(seed -> Arguments.of(home, seed)));
    }

    /**
     * What was opened.
     *
     * @param client reaches it
     * @param toClose what there is to close after the client, in this order
     */
    record Open(DynamoDbClient client, List<Runnable> toClose) implements AutoCloseable {

        @Override
        public void close() {
            client.close();
            toClose.forEach(Runnable::run);
        }
    }
}
