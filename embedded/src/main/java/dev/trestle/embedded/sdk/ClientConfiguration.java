package dev.trestle.embedded.sdk;

import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsServiceClientConfiguration;

/** What a client says of its configuration. Made when asked for, as few ask and the SDK takes long to load it. */
record ClientConfiguration(String region) {

    DynamoDbServiceClientConfiguration describe() {
        return DynamoDbServiceClientConfiguration.builder()
                .region(Region.of(region))
                .overrideConfiguration(ClientOverrideConfiguration.builder().build())
                .build();
    }

    DynamoDbStreamsServiceClientConfiguration describeStreams() {
        return DynamoDbStreamsServiceClientConfiguration.builder()
                .region(Region.of(region))
                .overrideConfiguration(ClientOverrideConfiguration.builder().build())
                .build();
    }
}
