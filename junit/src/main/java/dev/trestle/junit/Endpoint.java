package dev.trestle.junit;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The DynamoDB elsewhere that a run's tests are to use, and its clients, which they share. */
final class Endpoint implements CloseableResource, AutoCloseable {

    /** The configuration parameter, or system property, that names the address. */
    static final String PARAMETER = "trestle.test.endpoint";

    private static final String REGION_PARAMETER = "trestle.test.region";

    private final DynamoDbClient client;
    private final DynamoDbAsyncClient asyncClient;
    private final DynamoDbStreamsClient streamsClient;
    private final DynamoDbStreamsAsyncClient streamsAsyncClient;

    private Endpoint(URI address, Region region) {
        AwsCredentialsProvider credentials = credentials(address);
        this.client =
                set(DynamoDbClient.builder(), address, region, credentials).build();
        this.asyncClient =
                set(DynamoDbAsyncClient.builder(), address, region, credentials).build();
        this.streamsClient = set(DynamoDbStreamsClient.builder(), address, region, credentials)
                .build();
        this.streamsAsyncClient = set(DynamoDbStreamsAsyncClient.builder(), address, region, credentials)
                .build();
    }

    /**
     * The endpoint that the run is configured with.
     *
     * @throws ExtensionConfigurationException if that is no address
     */
    static Optional<Endpoint> of(ExtensionContext context) {
        return context.getConfigurationParameter(PARAMETER)
                .filter(address -> !address.isBlank())
                .map(address -> Scope.ofRun(context)
                        .getOrComputeIfAbsent(
                                PARAMETER,
                                absent -> new Endpoint(
                                        address(address),
                                        Region.of(context.getConfigurationParameter(REGION_PARAMETER)
                                                .orElse("us-east-1"))),
                                Endpoint.class));
    }

    private static URI address(String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(PARAMETER + " is no address: " + e.getMessage(), e);
        }
        throw new ExtensionConfigurationException(
                PARAMETER + " is " + text + ", which is no address, as http://127.0.0.1:8000 is one");
    }

    /** An address of somebody else takes any credentials, as a rule, but the SDK sends nothing without. */
    private static AwsCredentialsProvider credentials(URI address) {
        if (address.getHost().endsWith(".amazonaws.com")) {
            return DefaultCredentialsProvider.builder().build();
        }
        return AwsCredentialsProviderChain.of(
                SystemPropertyCredentialsProvider.create(),
                EnvironmentVariableCredentialsProvider.create(),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")));
    }

    private static <B extends AwsClientBuilder<B, C>, C> B set(
            B builder, URI address, Region region, AwsCredentialsProvider credentials) {
        return builder.endpointOverride(address).region(region).credentialsProvider(credentials);
    }

    DynamoDbClient client() {
        return client;
    }

    DynamoDbAsyncClient asyncClient() {
        return asyncClient;
    }

    DynamoDbStreamsClient streamsClient() {
        return streamsClient;
    }

    DynamoDbStreamsAsyncClient streamsAsyncClient() {
        return streamsAsyncClient;
    }

    @Override
    public void close() {
        client.close();
        asyncClient.close();
        streamsClient.close();
        streamsAsyncClient.close();
    }
}
