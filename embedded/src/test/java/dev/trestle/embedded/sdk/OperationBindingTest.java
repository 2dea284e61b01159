package dev.trestle.embedded.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.embedded.SampleStructures;
import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.model.OperationModel;
import dev.trestle.engine.model.ServiceModel;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

class OperationBindingTest {

    private static final int SAMPLES = 20;

    static List<OperationModel> operations() {
        return ServiceModel.all().stream()
                .flatMap(service -> service.operations().values().stream())
                .filter(operation -> !SdkSamples.NEWER_THAN_THE_SDK.contains(operation.name()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void carriesEveryMemberOfRequestsBothWays(OperationModel operation) {
        SampleStructures samples =
                new SampleStructures(new SplittableRandom(operation.name().hashCode()));
        for (int i = 0; i < SAMPLES; i++) {
            Structure sample = samples.of(operation.input());

            Structure read =
                    SdkSamples.binding(operation.name()).request().read(SdkSamples.request(operation.name(), sample));

            assertThat(read).isEqualTo(sample);
            assertThat(read.members()).hasSameSizeAs(operation.input().members());
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void carriesEveryMemberOfResponsesBothWays(OperationModel operation) {
        SampleStructures samples =
                new SampleStructures(new SplittableRandom(operation.name().hashCode()));
        for (int i = 0; i < SAMPLES; i++) {
            Structure sample = samples.of(operation.output());

            Structure read =
                    SdkSamples.binding(operation.name()).response().read(SdkSamples.response(operation.name(), sample));

            assertThat(read).isEqualTo(sample);
            assertThat(read.members()).hasSameSizeAs(operation.output().members());
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isReachedByBothClients(OperationModel operation) throws NoSuchMethodException {
        String method = Character.toLowerCase(operation.name().charAt(0))
                + operation.name().substring(1);
        Class<?> request = SdkSamples.request(operation.name(), Structure.EMPTY).getClass();

        boolean ofStreams = ServiceModel.streams().operation(operation.name()) != null;
        List<Class<?>> clients = ofStreams
                ? List.of(EmbeddedStreamsClient.class, EmbeddedStreamsAsyncClient.class)
                : List.of(EmbeddedClient.class, EmbeddedAsyncClient.class);
        for (Class<?> client : clients) {
            assertThat(client.getMethod(method, request).getDeclaringClass()).isEqualTo(client);
        }
    }

    @Test
    void leavesOutWhatIsNotSet() {
        assertThat(read("GetItem", GetItemRequest.builder().tableName("t").build(), GetItemResponse.builder()))
                .isEqualTo(Structure.builder().put("TableName", "t").build());
    }

    @Test
    void keepsCollectionsThatAreSetAndEmpty() {
        PutItemRequest request = PutItemRequest.builder()
                .item(Map.of())
                .expressionAttributeNames(Map.of())
                .build();

        assertThat(read("PutItem", request, PutItemResponse.builder()).members())
                .containsOnlyKeys("Item", "ExpressionAttributeNames");
    }

    @Test
    void givesATransactionTheTokenOfTheApplicationAndMakesUpNone() {
        TransactWriteItemsRequest without = TransactWriteItemsRequest.builder().build();
        TransactWriteItemsRequest with =
                TransactWriteItemsRequest.builder().clientRequestToken("mine").build();

        assertThat(read("TransactWriteItems", without, TransactWriteItemsResponse.builder())
                        .has("ClientRequestToken"))
                .isFalse();
        assertThat(read("TransactWriteItems", with, TransactWriteItemsResponse.builder())
                        .string("ClientRequestToken"))
                .isEqualTo("mine");
    }

    @Test
    void leavesOutAttributesThatAreNullAsTheSdkDoes() {
        Map<String, AttributeValue> item = new java.util.HashMap<>();
        item.put("a", null);
        item.put("b", AttributeValue.fromS("x"));

        assertThat(read("PutItem", PutItemRequest.builder().item(item).build(), PutItemResponse.builder())
                        .item("Item")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void refusesANullInAList() {
        CreateTableRequest request = CreateTableRequest.builder()
                .keySchema(Arrays.asList((KeySchemaElement) null))
                .build();

        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> read("CreateTable", request, CreateTableResponse.builder()))
                .withMessageContaining("'keySchema.1.member'")
                .satisfies(e -> assertThat(e.type()).isEqualTo(ErrorType.VALIDATION));
    }

    @Test
    void refusesAMemberThatTheServiceModelDoesNotHave() {
        ListTablesRequest request = ListTablesRequest.builder().limit(1).build();
        Shape.StructureOf other =
                ServiceModel.dynamoDb().operations().get("CreateTable").input();

        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() ->
                        StructureBinding.of(other, request.sdkFields(), "").read(request))
                .withMessageContaining("limit is not known to the embedded engine")
                .satisfies(e -> assertThat(e.type()).isEqualTo(ErrorType.VALIDATION));
    }

    @Test
    void givesTimestampsThePrecisionOfTheWire() {
        Structure answer = Structure.builder()
                .put(
                        "Table",
                        Structure.builder()
                                .put("CreationDateTime", Instant.parse("2026-01-02T03:04:05.678901234Z"))
                                .build())
                .build();

        DescribeTableResponse response = (DescribeTableResponse) SdkSamples.response("DescribeTable", answer);

        assertThat(response.table().creationDateTime()).isEqualTo("2026-01-02T03:04:05.678Z");
    }

    private static Structure read(
            String operation,
            software.amazon.awssdk.core.SdkPojo request,
            software.amazon.awssdk.core.SdkPojo response) {
        return OperationBinding.of(operation, request, response).request().read(request);
    }
}
