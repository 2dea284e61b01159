package dev.trestle.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.model.OperationModel;
import dev.trestle.engine.model.ServiceModel;
import dev.trestle.engine.model.Structure;
import dev.trestle.protocol.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which actions, on what, each operation asks for. */
class RequestedActionsTest {

    private static final String TABLES = "arn:aws:dynamodb:local:000000000000:table/";
    private static final String ARN = TABLES + "orders";

    /** Operations that are about no table, or about all. */
    private static final Set<String> OF_THE_ACCOUNT = Set.of(
            "CancelBulkOperation",
            "DescribeBulkOperation",
            "DescribeEndpoints",
            "DescribeLimits",
            "ListBulkOperations",
            "ListGlobalTables",
            "ListTables");

    /** Operations that name their tables within something. */
    private static final Map<String, String> NESTED = Map.of(
            "BatchGetItem", "{'RequestItems':{'orders':{'Keys':[]}}}",
            "BatchWriteItem", "{'RequestItems':{'" + ARN + "':[]}}",
            "TransactGetItems", "{'TransactItems':[{'Get':{'TableName':'orders','Key':{}}}]}",
            "TransactWriteItems", "{'TransactItems':[{'Put':{'TableName':'orders','Item':{}}}]}",
            "ImportTable", "{'TableCreationParameters':{'TableName':'orders'}}",
            "ExecuteStatement", "{'Statement':'DELETE FROM orders WHERE pk = 1'}",
            "BatchExecuteStatement", "{'Statements':[{'Statement':'SELECT * FROM orders'}]}",
            "ExecuteTransaction", "{'TransactStatements':[{'Statement':'SELECT * FROM orders'}]}");

    /** What members that name something hold. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("TableName", "orders"),
            Map.entry("SourceTableName", "orders"),
            Map.entry("TargetTableName", "orders"),
            Map.entry("GlobalTableName", "orders"),
            Map.entry("TableArn", ARN),
            Map.entry("SourceTableArn", ARN),
            Map.entry("GlobalTableSourceArn", ARN),
            Map.entry("ResourceArn", ARN + "/index/by-customer"),
            Map.entry("BackupArn", ARN + "/backup/0123"),
            Map.entry("ExportArn", ARN + "/export/0123"),
            Map.entry("ImportArn", ARN + "/import/0123"),
            Map.entry("ShardIterator", ARN + "/stream/2026|1|AAAA"));

    static Stream<String> operationsOnTables() {
        return ServiceModel.all().stream()
                .flatMap(model -> model.operations().keySet().stream())
                .filter(name -> !OF_THE_ACCOUNT.contains(name));
    }

    @ParameterizedTest
    @MethodSource("operationsOnTables")
    void isOnTheTableThatTheRequestNames(String name) {
        OperationModel operation = operation(name);
        List<Action> actions = NESTED.containsKey(name)
                ? actions(name, Objects.requireNonNull(NESTED.get(name)))
                : RequestedActions.of(operation, naming(operation), "local", "000000000000");

        assertThat(actions).isNotEmpty().allSatisfy(action -> {
            assertThat(action.table()).contains("orders");
            assertThat(action.resource()).startsWith(ARN);
        });
    }

    private static Structure naming(OperationModel operation) {
        Structure.Builder request = Structure.builder();
        NAMES.forEach((member, value) -> {
            if (operation.input().members().containsKey(member)) {
                request.put(member, value);
            }
        });
        if (operation.input().members().containsKey("StreamArn")) {
            boolean kinesis = operation.name().contains("Kinesis");
            request.put(
                    "StreamArn", kinesis ? "arn:aws:kinesis:local:000000000000:stream/changes" : ARN + "/stream/2026");
        }
        return request.build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PutItem               | {'TableName':'a'}                                                           | PutItem a",
                "Query                 | {'TableName':'a','IndexName':'i'}                                           | Query a/index/i",
                "SearchVectors         | {'TableName':'a','IndexName':'v'}                                           | SearchVectors a/index/v",
                "StartBulkPutItems     | {'TableName':'a'}                                                           | StartBulkPutItems a",
                "TransactWriteItems    | {'TransactItems':[{'Delete':{'TableName':'a'}},{'ConditionCheck':{'TableName':'b'}}]} | DeleteItem a, ConditionCheckItem b",
                "ExecuteStatement      | {'Statement':'SELECT * FROM \"a\".\"i\"'}                                   | PartiQLSelect a/index/i",
                "ExecuteStatement      | {'Statement':'UPDATE \"a\" SET x=1 WHERE pk=1'}                             | PartiQLUpdate a",
                "ExecuteTransaction    | {'TransactStatements':[{'Statement':'EXISTS(SELECT * FROM \"a\" WHERE pk=1)'},{'Statement':'INSERT INTO b VALUE {''pk'':1}'}]} | PartiQLSelect a, PartiQLInsert b",
                "RestoreTableToPointInTime | {'SourceTableName':'a','TargetTableName':'b'}                           | RestoreTableToPointInTime b, RestoreTableToPointInTime a",
                "ListTables            | {}                                                                          | ListTables *",
            })
    void isNamedAsInPolicies(String operation, String request, String expected) {
        assertThat(actions(operation, request))
                .extracting(action -> action.name() + " " + action.resource().substring(TABLES.length()))
                .containsExactly(expected.split(", ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "DescribeBulkOperation, BulkOperationArn, arn:aws:dynamodb:local:000000000000:bulk-operation/0123",
        "TagResource, ResourceArn, arn:aws:dynamodb:local:000000000000:elsewhere/orders",
    })
    void isOnNoTableIfTheArnIsNone(String operation, String member, String arn) {
        assertThat(actions(operation, "{'" + member + "':'" + arn + "'}"))
                .containsExactly(new Action(operation, arn, Optional.empty()));
    }

    private static List<Action> actions(String operation, String request) {
        OperationModel model = operation(operation);
        // Quotes are as in JSON, and two single ones as in PartiQL.
        String json = request.replace("\"", "\\\"")
                .replace("''", "\u0000")
                .replace('\'', '"')
                .replace('\u0000', '\'');
        return RequestedActions.of(
                model, JsonCodec.read(model.input(), json.getBytes(StandardCharsets.UTF_8)), "local", "000000000000");
    }

    private static OperationModel operation(String name) {
        return Objects.requireNonNull(ServiceModel.findOperation(name));
    }
}
