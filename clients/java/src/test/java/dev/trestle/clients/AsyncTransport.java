package dev.trestle.clients;

import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;

/** The HTTP clients that the SDK has for its asynchronous clients. */
enum AsyncTransport {
    NETTY {
        @Override
        SdkAsyncHttpClient.Builder<?> http() {
            return NettyNioAsyncHttpClient.builder();
        }
    },
    CRT {
        @Override
        SdkAsyncHttpClient.Builder<?> http() {
            return AwsCrtAsyncHttpClient.builder();
        }
    };

    abstract SdkAsyncHttpClient.Builder<?> http();

    DynamoDbAsyncClient dynamoDb() {
        return DynamoDbAsyncClient.builder().httpClientBuilder(http()).build();
    }

    DynamoDbStreamsAsyncClient streams() {
        return DynamoDbStreamsAsyncClient.builder().httpClientBuilder(http()).build();
    }
}
