package dev.trestle.clients;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The HTTP clients that the SDK has for its synchronous clients. */
enum SyncTransport {
    APACHE {
        @Override
        SdkHttpClient.Builder<?> http() {
            return Apache5HttpClient.builder();
        }
    },
    URL_CONNECTION {
        @Override
        SdkHttpClient.Builder<?> http() {
            return UrlConnectionHttpClient.builder();
        }
    },
    CRT {
        @Override
        SdkHttpClient.Builder<?> http() {
            return AwsCrtHttpClient.builder();
        }
    };

    abstract SdkHttpClient.Builder<?> http();

    DynamoDbClient dynamoDb() {
        return DynamoDbClient.builder().httpClientBuilder(http()).build();
    }

    DynamoDbStreamsClient streams() {
        return DynamoDbStreamsClient.builder().httpClientBuilder(http()).build();
    }
}
