package dev.trestle.connect;

import dev.trestle.connect.configuration.Deployment;
import dev.trestle.connect.configuration.SchemaOwner;
import dev.trestle.table.call.AttemptCounter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The client of one deployment, with what has to be closed after it. */
record Client(DynamoDbClient sdk, Runnable closeRest) implements AutoCloseable {

    static Client of(Deployment deployment, Path workingDirectory, Consumer<DynamoDbClientBuilder> settings) {
        if (deployment.engine() instanceof Deployment.Embedded embedded) {
            return embedded(deployment.name(), embedded.data().map(workingDirectory::resolve));
        }
        return remote(deployment.name(), (Deployment.Remote) deployment.engine(), settings);
    }

    private static Client embedded(String deployment, Optional<Path> data) {
        try {
            EmbeddedEngine engine = EmbeddedEngine.open(deployment, data);
            return new Client(engine.client(), engine::close);
        } catch (NoClassDefFoundError e) {
            throw new EmbeddedEngineMissingException(deployment, e);
        }
    }

    private static Client remote(
            String deployment, Deployment.Remote remote, Consumer<DynamoDbClientBuilder> settings) {
        DynamoDbClientBuilder builder = DynamoDbClient.builder();
        remote.region().map(Region::of).ifPresent(builder::region);
        remote.endpoint().ifPresent(builder::endpointOverride);
        remote.profile()
                .ifPresent(profile -> builder
                        // The default chain prefers credentials of environment variables to those of a profile that was
                        // named.
                        .credentialsProvider(ProfileCredentialsProvider.create(profile))
                        .overrideConfiguration(configuration -> configuration.defaultProfileName(profile)));
        Runnable closeRole = remote.role()
                .map(arn -> assumeRole(deployment, remote, arn, builder))
                .orElse(() -> {});
        try {
            settings.accept(builder);
            intercept(builder, AttemptCounter.INSTANCE);
            if (remote.schema() == SchemaOwner.EXTERNAL) {
                intercept(builder, new ExternalSchema(deployment));
            }
            return new Client(builder.build(), closeRole);
        } catch (RuntimeException e) {
            closeRole.run();
            throw e;
        }
    }

    /** Unless the application's own settings have: attempts that are counted twice would be wrong. */
    private static void intercept(DynamoDbClientBuilder builder, ExecutionInterceptor interceptor) {
        ClientOverrideConfiguration given = builder.overrideConfiguration();
        if (!given.executionInterceptors().contains(interceptor)) {
            builder.overrideConfiguration(
                    given.toBuilder().addExecutionInterceptor(interceptor).build());
        }
    }

    private static Runnable assumeRole(
            String deployment, Deployment.Remote remote, String arn, DynamoDbClientBuilder builder) {
        try {
            AssumedRole role = AssumedRole.of(arn, remote);
            builder.credentialsProvider(role.credentials());
            return role::close;
        } catch (NoClassDefFoundError e) {
            throw new SecurityTokenServiceMissingException(deployment, e);
        }
    }

    @Override
    public void close() {
        sdk.close();
        closeRest.run();
    }
}
