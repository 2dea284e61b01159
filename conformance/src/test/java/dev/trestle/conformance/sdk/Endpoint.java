package dev.trestle.conformance.sdk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClientBuilder;

/**
 * A DynamoDB that is reached over the network.
 *
 * @param url where it is; the SDK's own endpoints of the region if absent
 * @param streamsUrl where its streams are, if not there too
 * @param region the region that requests are signed for
 * @param dummyCredentials whether to sign with credentials that mean nothing, rather than those of the SDK's chain
 */
public record Endpoint(Optional<URI> url, Optional<URI> streamsUrl, String region, boolean dummyCredentials) {

    /** A connection for calls; ARNs have the region and the account given. */
    public Connection connect(String arnRegion, String account) {
        Clients clients = clients();
        return new Connection(clients, arnRegion, account, List.of(clients::close));
    }

    Clients clients() {
        DynamoDbClientBuilder client = DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
        DynamoDbStreamsClientBuilder streams =
                DynamoDbStreamsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
        return Clients.of(
                DynamoDbClient.class,
                configured(client, url).build(),
                DynamoDbStreamsClient.class,
                configured(streams, streamsUrl.or(() -> url)).build());
    }

    private <B extends AwsClientBuilder<B, ?>> B configured(B builder, Optional<URI> endpoint) {
        endpoint.ifPresent(builder::endpointOverride);
        return Clients.plain(builder.region(Region.of(region)).credentialsProvider(credentials()));
    }

    private AwsCredentialsProvider credentials() {
        return dummyCredentials
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create("dummy", "dummy"))
                : DefaultCredentialsProvider.builder().build();
    }

    /**
     * Whether there are no tables, which also shows whether anybody answers.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if nobody does
     */
    public boolean isEmpty() {
        try (Connection connection = connect(region, "")) {
            Outcome tables = connection.call("ListTables", JsonNodeFactory.instance.objectNode());
            if (tables instanceof Outcome.Failed failed) {
                throw new IllegalStateException("ListTables failed: " + failed.json());
            }
            return tables.json().path("TableNames").isEmpty();
        }
    }
}
