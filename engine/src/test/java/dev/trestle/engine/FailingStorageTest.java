package dev.trestle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.operation.JsonCalls;
import dev.trestle.engine.storage.ForwardingStorage;
import dev.trestle.engine.storage.MemoryStorage;
import dev.trestle.engine.storage.StorageException;
import dev.trestle.engine.storage.WriteBatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Storage that cannot be written to for a while, as a disk that is full. */
class FailingStorageTest {

    private static final class Failing extends ForwardingStorage {

        private StorageException.@Nullable Kind failure;

        private Failing() {
            super(new MemoryStorage());
        }

        @Override
        public void commit(WriteBatch batch) {
            if (failure != null) {
                throw new StorageException(failure, "for this test");
            }
            super.commit(batch);
        }
    }

    private final Failing storage = new Failing();
    private final Engine engine = Engine.builder().storage(storage).build();
    private final JsonCalls calls = new JsonCalls(engine);

    @BeforeEach
    void createTable() {
        calls.call("CreateTable", """
                {TableName: 'tab', BillingMode: 'PAY_PER_REQUEST',
                 AttributeDefinitions: [{AttributeName: 'pk', AttributeType: 'S'}, {AttributeName: 'g', AttributeType: 'S'}],
                 KeySchema: [{AttributeName: 'pk', KeyType: 'HASH'}],
                 GlobalSecondaryIndexes: [{IndexName: 'global', Projection: {ProjectionType: 'ALL'},
                    KeySchema: [{AttributeName: 'g', KeyType: 'HASH'}]}],
                 StreamSpecification: {StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES'}}""");
        calls.call("PutItem", "{TableName: 'tab', Item: {pk: {S: 'a'}, g: {S: 'x'}}}");
    }

    @ParameterizedTest
    @CsvSource({"FULL, There is no room left", "INACCESSIBLE, could not be read or written"})
    void answersWithAnInternalServerError(StorageException.Kind kind, String text) {
        storage.failure = kind;

        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> calls.call("PutItem", "{TableName: 'tab', Item: {pk: {S: 'b'}}}"))
                .withMessageContaining(text)
                .satisfies(e -> assertThat(e.type()).isEqualTo(ErrorType.INTERNAL_SERVER_ERROR));
    }

    @Test
    void isReadMeanwhileAndWrittenToAfterwards() {
        String before = calls.call("DescribeTable", "{TableName: 'tab'}").toString();
        storage.failure = StorageException.Kind.FULL;
        for (String write : new String[] {
            "PutItem {TableName: 'tab', Item: {pk: {S: 'a'}, g: {S: 'y'}}}",
            "DeleteItem {TableName: 'tab', Key: {pk: {S: 'a'}}}",
            "TransactWriteItems {TransactItems: [{Delete: {TableName: 'tab', Key: {pk: {S: 'a'}}}}]}",
            "DeleteTable {TableName: 'tab'}",
            "UpdateTable {TableName: 'tab', DeletionProtectionEnabled: true}",
        }) {
            int space = write.indexOf(' ');
            assertThatExceptionOfType(ServiceException.class)
                    .as(write)
                    .isThrownBy(() -> calls.call(write.substring(0, space), write.substring(space + 1)))
                    .satisfies(e -> assertThat(e.type()).isEqualTo(ErrorType.INTERNAL_SERVER_ERROR));
        }
        assertThat(calls.call("Scan", "{TableName: 'tab', IndexName: 'global'}")
                        .at("/Items/0/g/S")
                        .asText())
                .isEqualTo("x");
        assertThat(calls.call("DescribeTable", "{TableName: 'tab'}")).hasToString(before);

        storage.failure = null;

        calls.call("PutItem", "{TableName: 'tab', Item: {pk: {S: 'a'}, g: {S: 'z'}}}");
        calls.call("UpdateTable", "{TableName: 'tab', DeletionProtectionEnabled: true}");
        assertThat(calls.call("Query", """
                        {TableName: 'tab', IndexName: 'global', KeyConditionExpression: 'g = :g',
                         ExpressionAttributeValues: {':g': {S: 'z'}}}""").get("Count").asInt()).isEqualTo(1);
    }
}
