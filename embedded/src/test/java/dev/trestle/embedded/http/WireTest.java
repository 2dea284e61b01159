package dev.trestle.embedded.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.trestle.embedded.SampleStructures;
import dev.trestle.embedded.sdk.SdkSamples;
import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.model.OperationModel;
import dev.trestle.engine.model.ServiceModel;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import dev.trestle.protocol.JsonCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.AwsClient;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbStreamsRequest;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Holds the codec against the SDK's own: what the SDK writes is read, and what is written the SDK reads. */
class WireTest {

    private static final int SAMPLES = 10;

    static Stream<Arguments> operations() {
        return ServiceModel.all().stream()
                .flatMap(service -> service.operations().values().stream()
                        .filter(operation -> !SdkSamples.NEWER_THAN_THE_SDK.contains(operation.name()))
                        .map(operation -> arguments(service.targetPrefix(), operation)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void readsWhatTheSdkWritesAndWritesWhatTheSdkReads(String targetPrefix, OperationModel operation) {
        SampleStructures samples =
                new SampleStructures(new SplittableRandom(operation.name().hashCode()));
        for (int i = 0; i < SAMPLES; i++) {
            Structure request = samples.of(operation.input());
            Structure answer = samples.of(operation.output());
            RecordingHttpClient http = new RecordingHttpClient(200, JsonCodec.write(operation.output(), answer));

            SdkPojo response = call(http, operation.name(), SdkSamples.request(operation.name(), request));

            assertThat(http.target).isEqualTo(targetPrefix + "." + operation.name());
            assertThat(JsonCodec.read(operation.input(), http.body)).isEqualTo(request);
            assertThat(response.equalsBySdkFields(SdkSamples.response(operation.name(), answer)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesErrorsThatTheSdkReads(ErrorType type) {
        ServiceException error = new ServiceException(type, "a text", sampleMembers(type));
        RecordingHttpClient http = new RecordingHttpClient(type.status(), JsonCodec.writeError(error));

        boolean onlyOfStreams = ServiceModel.streams().shape(type.code()) != null
                && ServiceModel.dynamoDb().shape(type.code()) == null;
        String operation = onlyOfStreams ? "ListStreams" : "ListTables";

        DynamoDbException read = catchThrowableOfType(
                DynamoDbException.class, () -> call(http, operation, SdkSamples.request(operation, Structure.EMPTY)));

        DynamoDbException expected = SdkSamples.exception(error, onlyOfStreams ? "DynamoDbStreams" : "DynamoDb");
        assertThat(read).hasSameClassAs(expected);
        assertThat(read.statusCode()).isEqualTo(type.status());
        assertThat(read.awsErrorDetails().errorCode()).isEqualTo(type.code());
        assertThat(read.awsErrorDetails().errorMessage()).isEqualTo("a text");
        assertThat(read.awsErrorDetails().serviceName())
                .isEqualTo(expected.awsErrorDetails().serviceName());
        for (SdkField<?> field : expected.sdkFields()) {
            assertThat((Object) field.getValueOrDefault(read)).isEqualTo(field.getValueOrDefault(expected));
        }
    }

    private static Map<String, Object> sampleMembers(ErrorType type) {
        Map<String, Object> members = new HashMap<>();
        Shape.StructureOf shape = ServiceModel.findError(type.code());
        if (shape != null) {
            members.putAll(
                    new SampleStructures(new SplittableRandom(7)).of(shape).members());
        }
        members.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).equals("message"));
        return members;
    }

    private static <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(
            B builder, SdkHttpClient http) {
        return builder.httpClient(http)
                .region(Region.EU_WEST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(configuration -> configuration.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    private static SdkPojo call(SdkHttpClient http, String operation, AwsRequest request) {
        boolean ofStreams = request instanceof DynamoDbStreamsRequest;
        Class<? extends AwsClient> type = ofStreams ? DynamoDbStreamsClient.class : DynamoDbClient.class;
        try (AwsClient client =
                ofStreams ? client(DynamoDbStreamsClient.builder(), http) : client(DynamoDbClient.builder(), http)) {
            String method = Character.toLowerCase(operation.charAt(0)) + operation.substring(1);
            return (SdkPojo) type.getMethod(method, request.getClass()).invoke(client, request);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof DynamoDbException thrown) {
                throw thrown;
            }
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** Keeps the request and gives the answer it was made with. */
    private static final class RecordingHttpClient implements SdkHttpClient {

        private final int status;
        private final byte[] answer;
        private String target;
        private byte[] body;

        RecordingHttpClient(int status, byte[] answer) {
            this.status = status;
            this.answer = answer;
        }

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() throws IOException {
                    target = request.httpRequest()
                            .firstMatchingHeader("X-Amz-Target")
                            .orElseThrow();
                    body = request.contentStreamProvider()
                            .orElseThrow()
                            .newStream()
                            .readAllBytes();
                    return HttpExecuteResponse.builder()
                            .response(
                                    SdkHttpResponse.builder().statusCode(status).build())
                            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
                            .build();
                }

                @Override
                public void abort() {}
            };
        }

        @Override
        public void close() {}
    }
}
