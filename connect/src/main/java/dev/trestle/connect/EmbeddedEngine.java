package dev.trestle.connect;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.engine.storage.StorageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The only class that refers to the embedded engine, so that all others load where it is not on the class path. */
final class EmbeddedEngine implements AutoCloseable {

    /** What is kept in a folder would otherwise grow by the records of streams and by what has expired. */
    private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(10);

    private final EmbeddedDynamoDb engine;

    private EmbeddedEngine(EmbeddedDynamoDb engine) {
        this.engine = engine;
    }

    static EmbeddedEngine open(String deployment, Optional<Path> data) {
        if (data.isEmpty()) {
            return new EmbeddedEngine(EmbeddedDynamoDb.inMemory());
        }
        try {
            return new EmbeddedEngine(EmbeddedDynamoDb.builder()
                    .at(data.get())
                    .sweepEvery(BETWEEN_SWEEPS)
                    .build());
        } catch (StorageException e) {
            throw new EmbeddedDataException(deployment, e);
        }
    }

    DynamoDbClient client() {
        return engine.client();
    }

    @Override
    public void close() {
        engine.close();
    }
}
