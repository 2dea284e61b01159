package dev.trestle.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.examples.companies.AppTable;
import dev.trestle.examples.companies.Company;
import dev.trestle.examples.companies.Plan;
import dev.trestle.examples.companies.User;
import dev.trestle.table.stream.ChangeRouter;
import dev.trestle.table.stream.ItemChange;
import dev.trestle.table.stream.RoutingFailure;
import dev.trestle.table.stream.UnknownItems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class StreamFunctionTest {

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
    private final DynamoDbClient client = db.client();
    private final DynamoDbStreamsClient streams = db.streamsClient();
    private final List<String> heard = new ArrayList<>();
    private final List<RoutingFailure> failures = new ArrayList<>();

    @BeforeEach
    void createTable() {
        client.createTable(AppTable.DESIGN.createTableRequestWithIndexes("app").toBuilder()
                .streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                .build());
    }

    @AfterEach
    void close() {
        streams.close();
        client.close();
        db.close();
    }

    private List<Record> records() {
        String arn =
                client.describeTable(table -> table.tableName("app")).table().latestStreamArn();
        String shard = streams.describeStream(stream -> stream.streamArn(arn))
                .streamDescription()
                .shards()
                .get(0)
                .shardId();
        String iterator = streams.getShardIterator(
                        from -> from.streamArn(arn).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        return streams.getRecords(get -> get.shardIterator(iterator)).records();
    }

    @Test
    void readsEventsAsTheStreamItself() {
        client.putItem(put -> put.tableName("app")
                .item(Map.of(
                        "pk", AttributeValue.fromS("a"),
                        "sk", AttributeValue.fromS("b"),
                        "number", AttributeValue.fromN("1.5"),
                        "bytes", AttributeValue.fromB(SdkBytes.fromUtf8String("bytes")),
                        "texts", AttributeValue.fromSs(List.of("x", "y")),
                        "numbers", AttributeValue.fromNs(List.of("1", "2")),
                        "binaries", AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("z"))),
                        "list",
                                AttributeValue.fromL(
                                        List.of(AttributeValue.fromBool(true), AttributeValue.fromNul(true))),
                        "map", AttributeValue.fromM(Map.of("inner", AttributeValue.fromS("deep"))))));
        client.deleteItem(delete ->
                delete.tableName("app").key(Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"))));
        List<Record> records = records();

        assertThat(StreamEvents.changes(Events.of(records)))
                .isEqualTo(records.stream().map(ItemChange::of).toList());
    }

    @Test
    void answersWithTheFirstRecordThatFailedAndTouchesNoneAfterIt() {
        for (String name : List.of("a", "b", "c")) {
            AppTable.on(client).companies().create(new Company(name, Plan.FREE, 1, Instant.EPOCH));
        }
        DynamodbEvent event = Events.of(records());
        ChangeRouter router = ChangeRouter.of(AppTable.DESIGN, UnknownItems.FAIL)
                .onCreated(Company.class, change -> {
                    String name = change.after().orElseThrow().name();
                    if (name.equals("b") && failures.isEmpty()) {
                        throw new IllegalStateException("no b yet");
                    }
                    heard.add(name);
                });
        StreamFunction function = StreamFunction.of(router).onFailure(failures::add);

        StreamsEventResponse first = function.handle(event);

        String failed = event.getRecords().get(1).getDynamodb().getSequenceNumber();
        assertThat(first.getBatchItemFailures())
                .extracting(BatchItemFailure::getItemIdentifier)
                .containsExactly(failed);
        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure.cause()).hasMessage("no b yet"));
        assertThat(heard).containsExactly("a");

        event.setRecords(event.getRecords().subList(1, 3));
        assertThat(function.handle(event).getBatchItemFailures()).isEmpty();
        assertThat(heard).containsExactly("a", "b", "c");
    }

    @Test
    void aFunctionGetsWhatItAskedFor() {
        AppTable app = AppTable.on(client);
        app.users().create(User.invited("acme", "joe@acme.com", "Joe"));
        app.users().delete("acme", "joe@acme.com");

        assertThat(WelcomeFunction.handle(Events.of(records())).getBatchItemFailures())
                .isEmpty();

        assertThat(WelcomeFunction.DONE)
                .containsExactly("welcome Joe", "audit true true", "farewell Joe", "audit true true");
    }

    @Test
    void anEventWithoutRecordsIsDone() {
        StreamFunction function = StreamFunction.of(ChangeRouter.of(AppTable.DESIGN, UnknownItems.FAIL));
        assertThat(function.handle(new DynamodbEvent()).getBatchItemFailures()).isEmpty();
    }

    @Test
    void refusesRecordsOfOtherSources() {
        DynamodbEvent event = new DynamodbEvent();
        DynamodbStreamRecord record = new DynamodbStreamRecord();
        record.setEventID("7");
        event.setRecords(List.of(record));
        assertThatThrownBy(() -> StreamEvents.changes(event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the record 7 has no keys or no time");
    }
}
