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
    private final Access access;
    private final String region;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final DynamoDbClient client;

    private OpenPlace(Place place, Access access, boolean trial) {
        this.place = place;
        this.access = access;
        if (place instanceof Place.Folder folder) {
            if (access.profile().isPresent()) {
                throw new CommandFailedException(folder.path() + ": a folder takes no profile");
            }
            this.region = access.region().orElse(USUAL_FOLDER_REGION);
            this.client = folder(folder, trial);
        } else if (place instanceof Place.Endpoint endpoint) {
            this.region = access.region().or(this::configuredRegion).orElse(Region.US_EAST_1.id());
            this.client = DynamoDbClient.builder()
                    .endpointOverride(endpoint.uri())
                    .region(Region.of(region))
                    .credentialsProvider(endpoint.isAmazon() ? credentials() : anyCredentials())
                    .build();
        } else {
            this.region = ((Place.Amazon) place)
                    .region()
                    .or(access::region)
                    .or(this::configuredRegion)
                    .orElseThrow(
                            () -> new CommandFailedException("the environment names no region; say aws:REGION, as in"
                                    + " aws:eu-west-1, or set AWS_REGION"));
            this.client = DynamoDbClient.builder()
                    .region(Region.of(region))
                    .credentialsProvider(credentials())
                    .build();
        }
        open.push(client);
    }

    /**
     * Opens a place to read from.
     *
     * @param place where
     * @param access how
     * @return the open place
     * @throws CommandFailedException if there is no such folder, or it cannot be used
     */
    public static OpenPlace toRead(Place place, Access access) {
        if (place instanceof Place.Folder folder && isBare(folder.path())) {
            throw new CommandFailedException(folder.path() + ": there is no such folder, or nothing in it");
        }
        return new OpenPlace(place, access, false);
    }

    /**
     * Opens a place to write to; a folder that is not there yet is made.
     *
     * @param place where
     * @param access how
     * @return the open place
     * @throws CommandFailedException if it cannot be used
     */
    public static OpenPlace toWrite(Place place, Access access) {
        return new OpenPlace(place, access, false);
    }

    /**
     * Opens a place to see what could be written; a folder that is not there yet is empty and is not made.
     *
     * @param place where
     * @param access how
     * @return the open place
     * @throws CommandFailedException if it cannot be used
     */
    public static OpenPlace toTry(Place place, Access access) {
        return new OpenPlace(place, access, true);
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
        String identity = place instanceof Place.Amazon ? "aws:" + region : place.identity();
        return access.profile().map(profile -> identity + " " + profile).orElse(identity);
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

    private AwsCredentialsProvider credentials() {
        return access.profile()
                .<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }

    /** Of an endpoint that is not Amazon's nobody need have credentials. Amazon's machines are not asked, which takes long. */
    private AwsCredentialsProvider anyCredentials() {
        return access.profile()
                .<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
                .orElseGet(() -> AwsCredentialsProviderChain.of(
                        SystemPropertyCredentialsProvider.create(),
                        EnvironmentVariableCredentialsProvider.create(),
                        ProfileCredentialsProvider.create(),
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("trestle", "trestle"))));
    }

    private Optional<String> configuredRegion() {
        try {
            DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
            access.profile().ifPresent(chain::profileName);
            return Optional.of(chain.build().getRegion().id());
        } catch (SdkClientException e) {
            return Optional.empty();
        }
    }
}
