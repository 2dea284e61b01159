package dev.trestle.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.engine.Engine;
import dev.trestle.engine.operation.JsonCalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeatherTest {

    private static final String ON_DEMAND = "BillingMode: 'PAY_PER_REQUEST'";
    private static final String CREATE = """
            {TableName: 'tab', %s,
             AttributeDefinitions: [{AttributeName: 'pk', AttributeType: 'S'}, {AttributeName: 'a', AttributeType: 'S'}],
             KeySchema: [{AttributeName: 'pk', KeyType: 'HASH'}],
             GlobalSecondaryIndexes: [{IndexName: 'by-a', KeySchema: [{AttributeName: 'a', KeyType: 'HASH'}],
               Projection: {ProjectionType: 'ALL'} %s}]}""";
    private static final String PUT = "{TableName: 'tab', Item: {pk: {S: '%s'}}}";
    private static final String GET = "{TableName: 'tab', Key: {pk: {S: '1'}}, ConsistentRead: true}";
    private static final String TABLE_ARN = "arn:aws:dynamodb:local:000000000000:table/tab";

    private final HandClock time = new HandClock();

    @Test
    void aTableIsHeldToItsProvisionedCapacityAndPaysBackWhatItOwes() {
        JsonCalls calls = provisioned();
        for (int i = 0; i < 5; i++) {
            calls.call("PutItem", PUT.formatted(i));
        }
        assertThat(calls.outcome("PutItem", PUT.formatted(6)))
                .isEqualTo(
                        "ProvisionedThroughputExceededException: The level of configured provisioned throughput for the"
                                + " table was exceeded. Consider increasing your provisioning level with the UpdateTable API."
                                + " {\"ThrottlingReasons\":[{\"reason\":\"TableWriteProvisionedThroughputExceeded\",\"resource\":\""
                                + TABLE_ARN + "\"}]}");
        time.pass(Duration.ofMillis(200));
        assertThat(calls.outcome("PutItem", PUT.formatted(6))).isEqualTo("{}");
        assertThat(calls.outcome("PutItem", PUT.formatted(7))).startsWith("ProvisionedThroughputExceededException");
    }

    @Test
    void whatIsNotUsedIsSavedForBursts() {
        JsonCalls calls = provisioned();
        calls.call("PutItem", PUT.formatted(0));
        time.pass(Duration.ofSeconds(10));
        assertThat(IntStream.range(0, 60).filter(i -> passes(calls, "PutItem", PUT.formatted(i))))
                .hasSize(54);
    }

    @Test
    void readsAndWritesHaveCapacitiesOfTheirOwn() {
        JsonCalls calls = provisioned();
        assertThat(IntStream.range(0, 9).filter(i -> passes(calls, "GetItem", GET)))
                .hasSize(3);
        assertThat(calls.outcome("GetItem", GET)).contains("TableReadProvisionedThroughputExceeded");
        assertThat(calls.outcome("Scan", "{TableName: 'tab'}")).contains("TableReadProvisionedThroughputExceeded");
        assertThat(calls.outcome("PutItem", PUT.formatted(1))).isEqualTo("{}");
    }

    @Test
    void anIndexIsHeldToItsOwnCapacityAndHoldsUpWritesToItsTable() {
        JsonCalls calls = provisioned();
        String put = "{TableName: 'tab', Item: {pk: {S: '1'}, a: {S: 'x%s'}}}";
        assertThat(calls.outcome("PutItem", put.formatted(1))).isEqualTo("{}");
        assertThat(calls.outcome("PutItem", put.formatted(2)))
                .startsWith(
                        "ProvisionedThroughputExceededException: The level of configured provisioned throughput for one or"
                                + " more global secondary indexes of the table was exceeded.")
                .contains("IndexWriteProvisionedThroughputExceeded", TABLE_ARN + "/index/by-a");
        assertThat(calls.outcome("PutItem", PUT.formatted(3))).isEqualTo("{}");
    }

    @Test
    void anOnDemandTableIsHeldToItsMaximum() {
        JsonCalls calls = calls(
                Simulation.NONE.withCapacityLimits(true),
                ON_DEMAND + ", OnDemandThroughput: {MaxReadRequestUnits: 5, MaxWriteRequestUnits: 2}",
                "");
        assertThat(IntStream.range(0, 9).filter(i -> passes(calls, "PutItem", PUT.formatted(i))))
                .hasSize(2);
        assertThat(calls.outcome("PutItem", PUT.formatted(1)))
                .isEqualTo(
                        "ThrottlingException: Throughput exceeds the maximum OnDemandThroughput configured on table or"
                                + " index {\"throttlingReasons\":[{\"reason\":\"TableWriteMaxOnDemandThroughputExceeded\","
                                + "\"resource\":\"" + TABLE_ARN + "\"}]}");
    }

    @Test
    void onePartitionTakesLessThanItsTable() {
        JsonCalls calls = calls(Simulation.NONE.withCapacityLimits(true), ON_DEMAND, "");
        assertThat(IntStream.range(0, 1100).filter(i -> passes(calls, "PutItem", PUT.formatted("hot"))))
                .hasSize(1000);
        assertThat(calls.outcome("PutItem", PUT.formatted("hot")))
                .startsWith("ThrottlingException: Throughput exceeds the current capacity of your table or index.")
                .contains("TableWriteKeyRangeThroughputExceeded");
        assertThat(calls.outcome("PutItem", PUT.formatted("cool"))).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PutItem          | {TableName: 'tab', Item: {pk: {S: '1'}}}               | TableWrite
            UpdateItem       | {TableName: 'tab', Key: {pk: {S: '1'}}}                | TableWrite
            DeleteItem       | {TableName: 'tab', Key: {pk: {S: '1'}}}                | TableWrite
            GetItem          | {TableName: 'tab', Key: {pk: {S: '1'}}}                | TableRead
            Scan             | {TableName: 'tab'}                                     | TableRead
            ExecuteStatement | {Statement: 'SELECT * FROM tab'}                       | TableRead
            ExecuteStatement | {Statement: "INSERT INTO tab VALUE {'pk': '1'}"}       | TableWrite
            BatchWriteItem   | {RequestItems: {tab: [{DeleteRequest: {Key: {pk: {S: '1'}}}}]}} | TableWrite
            BatchGetItem     | {RequestItems: {tab: {Keys: [{pk: {S: '1'}}]}}}        | TableRead
            """)
    void everyReadAndWriteCanBeThrottled(String operation, String request, String reason) {
        JsonCalls calls = calls(Simulation.NONE.withThrottled(1), ON_DEMAND, "");
        assertThat(calls.outcome(operation, request))
                .startsWith("ThrottlingException: Throughput exceeds the current capacity of your table or index.")
                .contains("\"" + reason + "KeyRangeThroughputExceeded\"");
    }

    @Test
    void aBatchOfStatementsTellsWhichOfThemWereThrottled() {
        JsonCalls calls = calls(Simulation.NONE.withThrottled(1), ON_DEMAND, "");
        JsonNode answer = calls.call(
                "BatchExecuteStatement", "{Statements: [{Statement: \"SELECT * FROM tab WHERE pk = '1'\"}]}");
        assertThat(answer.at("/Responses/0/Error/Code").textValue()).isEqualTo("ThrottlingError");
    }

    @Test
    void aTransactionTellsWhichOfItsActionsWereThrottled() {
        JsonCalls calls = calls(Simulation.NONE.withThrottled(1), ON_DEMAND, "");
        assertThat(calls.outcome("TransactWriteItems", "{TransactItems: [{Put: " + PUT.formatted(1) + "}]}"))
                .startsWith("TransactionCanceledException: Transaction cancelled, please refer cancellation reasons for"
                        + " specific reasons [ThrottlingError]");
    }

    @Test
    void aTransactionThatConflictsIsCancelledAndNamesOneItem() {
        JsonCalls calls = calls(Simulation.NONE.withConflicts(1), ON_DEMAND, "");
        String puts = "{TransactItems: [{Put: " + PUT.formatted(1) + "}, {Put: " + PUT.formatted(2) + "}]}";
        assertThat(calls.outcome("TransactWriteItems", puts))
                .startsWith("TransactionCanceledException")
                .containsOnlyOnce(
                        "{\"Code\":\"TransactionConflict\",\"Message\":\"Transaction is ongoing for the item\"}")
                .containsOnlyOnce("{\"Code\":\"None\"}");
        assertThat(calls.outcome(
                        "TransactGetItems", "{TransactItems: [{Get: {TableName: 'tab', Key: {pk: {S: '1'}}}}]}"))
                .startsWith("TransactionCanceledException")
                .contains("TransactionConflict");
        assertThat(calls.call("Scan", "{TableName: 'tab'}").get("Count").intValue())
                .isZero();
    }

    @Test
    void aSingleWriteConflictsOnlyWhereThereAreTransactions() {
        JsonCalls calls = calls(Simulation.NONE.withConflicts(0.5), ON_DEMAND, "");
        List<Integer> refused = new ArrayList<>();
        IntStream.range(0, 50)
                .filter(i -> !passes(calls, "PutItem", PUT.formatted(i)))
                .forEach(refused::add);
        assertThat(refused).isEmpty();
        IntStream.range(0, 50)
                .forEach(
                        i -> calls.outcome("TransactWriteItems", "{TransactItems: [{Put: " + PUT.formatted(i) + "}]}"));
        IntStream.range(0, 50)
                .filter(i -> !passes(calls, "PutItem", PUT.formatted(i)))
                .forEach(refused::add);
        assertThat(refused).isNotEmpty().hasSizeLessThan(50);
    }

    @Test
    void entriesOfBatchesComeBackButNeverAllOfThem() {
        JsonCalls calls = calls(Simulation.NONE.withUnprocessed(1), ON_DEMAND, "");
        JsonNode written = calls.call(
                "BatchWriteItem",
                "{RequestItems: {tab: [{PutRequest: {Item: {pk: {S: '1'}}}}, {PutRequest: {Item: {pk: {S: '2'}}}}]}}");
        assertThat(written.get("UnprocessedItems"))
                .isEqualTo(JsonCalls.parse("{tab: [{PutRequest: {Item: {pk: {S: '2'}}}}]}"));
        assertThat(calls.call("Scan", "{TableName: 'tab'}").get("Count").intValue())
                .isEqualTo(1);
        JsonNode read = calls.call(
                "BatchGetItem",
                "{RequestItems: {tab: {Keys: [{pk: {S: '1'}}, {pk: {S: '2'}}], ConsistentRead: true}}}");
        assertThat(read.get("UnprocessedKeys"))
                .isEqualTo(JsonCalls.parse("{tab: {Keys: [{pk: {S: '2'}}], ConsistentRead: true}}"));
        assertThat(read.at("/Responses/tab")).hasSize(1);
    }

    @Test
    void whatABatchCannotDoForLackOfCapacityComesBack() {
        JsonCalls calls = provisioned();
        String entries = String.join(
                ", ",
                IntStream.range(0, 8)
                        .mapToObj(i -> "{PutRequest: {Item: {pk: {S: '" + i + "'}}}}")
                        .toList());
        JsonNode answer = calls.call("BatchWriteItem", "{RequestItems: {tab: [" + entries + "]}}");
        assertThat(answer.at("/UnprocessedItems/tab")).hasSize(3);
        assertThat(calls.outcome("BatchWriteItem", "{RequestItems: {tab: [" + entries + "]}}"))
                .startsWith("ProvisionedThroughputExceededException");
    }

    @Test
    void theSameSeedBringsTheSameAccidents() {
        assertThat(accidents(7)).isEqualTo(accidents(7)).isNotEqualTo(accidents(8));
        assertThat(accidents(7).stream().filter(passed -> !passed)).hasSizeBetween(10, 50);
    }

    @Test
    void requestsTakeTheirTimeInThePauseThatIsGiven() {
        List<Duration> pauses = new ArrayList<>();
        JsonCalls calls =
                calls(Simulation.NONE.withLatency(Duration.ofMillis(10)).withPause(pauses::add), ON_DEMAND, "");
        calls.call("PutItem", PUT.formatted(1));
        assertThat(pauses).hasSize(2).allMatch(pause -> !pause.isNegative() && pause.toMillis() < 10);
    }

    @Test
    void anIndexShowsWritesOnlyWhenItsLagHasPassed() {
        JsonCalls calls = calls(Simulation.NONE.withIndexLag(Duration.ofSeconds(1)), ON_DEMAND, "");
        put(calls, "1", "x");
        assertThat(index(calls)).isEmpty();
        assertThat(calls.call("Scan", "{TableName: 'tab'}").get("Count").intValue())
                .isEqualTo(1);
        time.pass(Duration.ofMillis(999));
        assertThat(index(calls)).isEmpty();
        put(calls, "2", "y");
        time.pass(Duration.ofMillis(1));
        assertThat(index(calls)).containsExactly("1 x");
        put(calls, "1", "z");
        put(calls, "1", "w");
        assertThat(index(calls)).containsExactly("1 x");
        calls.call("DeleteItem", "{TableName: 'tab', Key: {pk: {S: '1'}}}");
        time.pass(Duration.ofMillis(999));
        assertThat(index(calls)).containsExactlyInAnyOrder("1 x", "2 y");
        time.pass(Duration.ofMillis(1));
        assertThat(index(calls)).containsExactly("2 y");
    }

    @Test
    void aLaggingIndexKeepsItsOrderBothWays() {
        JsonCalls calls = calls(Simulation.NONE.withIndexLag(Duration.ofSeconds(1)), ON_DEMAND, "");
        for (int i = 0; i < 9; i++) {
            put(calls, String.valueOf(i), "x");
        }
        time.pass(Duration.ofSeconds(1));
        List<String> before = index(calls);
        for (int i = 0; i < 9; i += 2) {
            put(calls, String.valueOf(i), "moved");
        }
        put(calls, "new", "x");
        assertThat(index(calls)).isEqualTo(before).hasSize(9);
        String query = "{TableName: 'tab', IndexName: 'by-a', KeyConditionExpression: 'a = :a', ScanIndexForward: %s,"
                + " ExpressionAttributeValues: {':a': {S: 'x'}}}";
        List<String> forward = items(calls.call("Query", query.formatted(true)));
        List<String> backward = new ArrayList<>(items(calls.call("Query", query.formatted(false))));
        Collections.reverse(backward);
        assertThat(forward).hasSize(9).isEqualTo(backward);
    }

    private List<Boolean> accidents(long seed) {
        JsonCalls calls = calls(Simulation.NONE.withThrottled(0.25).withSeed(seed), ON_DEMAND, "");
        return IntStream.range(0, 100)
                .mapToObj(i -> passes(calls, "PutItem", PUT.formatted(i)))
                .toList();
    }

    private JsonCalls provisioned() {
        return calls(
                Simulation.NONE.withCapacityLimits(true),
                "ProvisionedThroughput: {ReadCapacityUnits: 3, WriteCapacityUnits: 5}",
                ", ProvisionedThroughput: {ReadCapacityUnits: 1, WriteCapacityUnits: 1}");
    }

    private JsonCalls calls(Simulation simulation, String billing, String indexBilling) {
        JsonCalls calls = new JsonCalls(
                Engine.builder().clock(time.clock()).simulate(simulation).build());
        calls.call("CreateTable", CREATE.formatted(billing, indexBilling));
        return calls;
    }

    private static boolean passes(JsonCalls calls, String operation, String request) {
        return calls.outcome(operation, request).startsWith("{");
    }

    private static void put(JsonCalls calls, String key, String indexed) {
        calls.call("PutItem", "{TableName: 'tab', Item: {pk: {S: '" + key + "'}, a: {S: '" + indexed + "'}}}");
    }

    private static List<String> index(JsonCalls calls) {
        return items(calls.call("Scan", "{TableName: 'tab', IndexName: 'by-a'}"));
    }

    private static List<String> items(JsonNode answer) {
        List<String> items = new ArrayList<>();
        answer.get("Items")
                .forEach(item -> items.add(
                        item.at("/pk/S").textValue() + " " + item.at("/a/S").textValue()));
        return items;
    }
}
