package dev.trestle.connect;

import dev.trestle.connect.configuration.Deployment;
import dev.trestle.connect.configuration.SchemaOwner;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The client of one deployment, with what has to be closed after it. */
record Client(DynamoDbClient sdk, Runnable closeEngine) implements AutoCloseable {

    static Client of(Deployment deployment, Path workingDirectory) {
        if (deployment.engine() instanceof Deployment.Embedded embedded) {
            return embedded(deployment.name(), embedded.data().map(workingDirectory::resolve));
        }
        return remote(deployment.name(), (Deployment.Remote) deployment.engine());
    }

    private static Client embedded(String deployment, Optional<Path> data) {
        try {
            EmbeddedEngine engine = EmbeddedEngine.open(deployment, data);
            return new Client(engine.client(), engine::close);
        } catch (NoClassDefFoundError e) {
            throw new EmbeddedEngineMissingException(deployment, e);
        }
    }

    private static Client remote(String deployment, Deployment.Remote remote) {
        DynamoDbClientBuilder builder = DynamoDbClient.builder();
        remote.region().map(Region::of).ifPresent(builder::region);
        remote.endpoint().ifPresent(builder::endpointOverride);
        remote.profile()
                .ifPresent(profile -> builder
                        // The default chain prefers credentials of environment variables to those of a profile that was
                        // named.
                        .credentialsProvider(ProfileCredentialsProvider.create(profile))
                        .overrideConfiguration(settings -> settings.defaultProfileName(profile)));
        if (remote.schema() == SchemaOwner.EXTERNAL) {
            builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                    .addExecutionInterceptor(new ExternalSchema(deployment))
                    .build());
        }
        return new Client(builder.build(), () -> {});
    }

    @Override
    public void close() {
        sdk.close();
        closeEngine.run();
    }
}
