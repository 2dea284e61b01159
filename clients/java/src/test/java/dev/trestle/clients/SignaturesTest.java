package dev.trestle.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What the server makes of credentials; the environment says whether it verifies signatures. */
class SignaturesTest {

    private static final boolean VERIFIED = switch (System.getenv("SIGNATURES")) {
        case "verified" -> true;
        case "any" -> false;
        default -> throw new IllegalStateException("SIGNATURES is verified or any");
    };

    @ParameterizedTest
    @EnumSource
    void letsInWhoHasTheKeyOfTheEnvironment(SyncTransport transport) {
        try (DynamoDbClient client = transport.dynamoDb()) {
            assertThat(client.listTables().hasTableNames()).isTrue();
        }
    }

    @Test
    void refusesWhoOnlyKnowsTheIdIfItVerifies() {
        try (DynamoDbClient client = client("reader", "guessed")) {
            if (VERIFIED) {
                DynamoDbException failure = catchThrowableOfType(DynamoDbException.class, client::listTables);
                assertThat(failure.awsErrorDetails().errorCode()).isEqualTo("InvalidSignatureException");
            } else {
                assertThat(client.listTables().hasTableNames()).isTrue();
            }
        }
    }

    private static DynamoDbClient client(String id, String secret) {
        return DynamoDbClient.builder()
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(id, secret)))
                .httpClientBuilder(SyncTransport.URL_CONNECTION.http())
                .build();
    }
}
