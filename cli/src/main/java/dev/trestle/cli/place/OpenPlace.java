package dev.trestle.cli.place;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.engine.Engine;
import dev.trestle.engine.storage.StorageException;
import dev.trestle.storage.DurableStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A place that is open: its client, and whatever has to be closed with it. */
public final class OpenPlace implements AutoCloseable {
    /** What {@code trestle local} says unless told otherwise. */
    private static final String USUAL_FOLDER_REGION = "local";

    private final Place place;
    private final String region;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final DynamoDbClient client;

    private OpenPlace(Place place, Optional<String> region, boolean trial) {
        this.place = place;
        if (place instanceof Place.Folder folder) {
            this.region = region.orElse(USUAL_FOLDER_REGION);
            this.client = folder(folder, trial);
        } else if (place instanceof Place.Endpoint endpoint) {
            this.region = region.orElseGet(OpenPlace::regionForSignatures);
            this.client = DynamoDbClient.builder()
                    .endpointOverride(endpoint.uri())
                    .region(Region.of(this.region))
                    .credentialsProvider(
                            endpoint.isAmazon()
                                    ? DefaultCredentialsProvider.builder().build()
                                    : anyCredentials())
                    .build();
        } else {
            this.region = ((Place.Amazon) place).region().or(() -> region).orElseGet(OpenPlace::regionOfEnvironment);
            this.client = DynamoDbClient.builder()
                    .region(Region.of(this.region))
                    .credentialsProvider(DefaultCredentialsProvider.builder().build())
                    .build();
        }
        open.push(client);
    }

    /**
     * Opens a place to read from.
     *
     * @param place where
     * @param region the region of its ARNs and signatures; the usual one if empty
     * @return the open place
     * @throws CommandFailedException if there is no such folder, or it cannot be used
     */
    public static OpenPlace toRead(Place place, Optional<String> region) {
        if (place instanceof Place.Folder folder && isBare(folder.path())) {
            throw new CommandFailedException(folder.path() + ": there is no such folder, or nothing in it");
        }
        return new OpenPlace(place, region, false);
    }

    /**
     * Opens a place to write to; a folder that is not there yet is made.
     *
     * @param place where
     * @param region the region of its ARNs and signatures; the usual one if empty
     * @return the open place
     * @throws CommandFailedException if it cannot be used
     */
    public static OpenPlace toWrite(Place place, Optional<String> region) {
        return new OpenPlace(place, region, false);
    }

    /**
     * Opens a place to see what could be written; a folder that is not there yet is empty and is not made.
     *
     * @param place where
     * @param region the region of its ARNs and signatures; the usual one if empty
     * @return the open place
     * @throws CommandFailedException if it cannot be used
     */
    public static OpenPlace toTry(Place place, Optional<String> region) {
        return new OpenPlace(place, region, true);
    }

    /**
     * The place's client.
     *
     * @return a client that is closed with the place
     */
    public DynamoDbClient client() {
        return client;
    }

    /**
     * What tells this place from others.
     *
     * @return a text that is the same each time that the place is opened
     */
    public String identity() {
        return place instanceof Place.Amazon ? "aws:" + region : place.identity();
    }

    @Override
    public String toString() {
        return place.toString();
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(place + " could not be closed", e);
            }
        }
    }

    private DynamoDbClient folder(Place.Folder folder, boolean trial) {
        Engine.Builder engine = Engine.builder().region(region);
        if (!trial || !isBare(folder.path())) {
            DurableStorage storage = DataFolder.open(folder.path());
            open.push(storage);
            engine.storage(storage);
        }
        try {
            Engine opened = engine.build();
            open.push(opened);
            EmbeddedDynamoDb db = EmbeddedDynamoDb.on(opened, region);
            open.push(db);
            return db.client();
        } catch (StorageException e) {
            close();
            throw DataFolder.failure(e);
        }
    }

    /** Whether opening a storage there would make one. */
    private static boolean isBare(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            throw new CommandFailedException(folder + ": is no folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new CommandFailedException(
                    folder + ": cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    /** Of an endpoint that is not Amazon's nobody need have credentials. Amazon's machines are not asked, which takes long. */
    private static AwsCredentialsProvider anyCredentials() {
        return AwsCredentialsProviderChain.of(
                SystemPropertyCredentialsProvider.create(),
                EnvironmentVariableCredentialsProvider.create(),
                ProfileCredentialsProvider.create(),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("trestle", "trestle")));
    }

    private static String regionForSignatures() {
        return regionIfKnown().orElse(Region.US_EAST_1.id());
    }

    private static String regionOfEnvironment() {
        return regionIfKnown()
                .orElseThrow(() -> new CommandFailedException(
                        "the environment names no region; say aws:REGION, as in aws:eu-west-1, or set AWS_REGION"));
    }

    private static Optional<String> regionIfKnown() {
        try {
            return Optional.of(
                    DefaultAwsRegionProviderChain.builder().build().getRegion().id());
        } catch (SdkClientException e) {
            return Optional.empty();
        }
    }
}
