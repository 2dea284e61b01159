package dev.trestle.engine;

import static dev.trestle.engine.Calls.structure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables with replicas as time passes, in a Region that AWS has, and with several requests at once. */
class GlobalTablesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Instant now = START;
    private final InstantSource source = () -> now;
    private final Calls calls = new Calls(Engine.builder()
            .clock(source.withZone(ZoneOffset.UTC))
            .region("us-east-1")
            .accountId("123456789012")
            .build());

    @BeforeEach
    void createTable() {
        calls.call(
                "CreateTable",
                "TableName",
                "tab",
                "BillingMode",
                "PAY_PER_REQUEST",
                "AttributeDefinitions",
                List.of(Calls.definition("pk", "S")),
                "KeySchema",
                Calls.keys("pk"));
    }

    @Test
    void deletesATableADayAfterTheLastReplicaWasMadeFromIt() {
        addReplica("us-west-2");
        now = START.plus(Duration.ofHours(23));
        addReplica("eu-west-1");
        now = START.plus(Duration.ofHours(25));
        assertThat(refusal("DeleteTable", structure("TableName", "tab"))).isEqualTo(ErrorType.VALIDATION);

        now = START.plus(Duration.ofHours(47));
        calls.call("DeleteTable", "TableName", "tab");

        assertThat(calls.call("ListTables").strings("TableNames")).isEmpty();
    }

    @Test
    void refusesTheRegionOfTheEngine() {
        assertThat(refusal("UpdateTable", replicas("Create", "us-east-1"))).isEqualTo(ErrorType.VALIDATION);
    }

    @Test
    void datesTheTableClassOfAReplicaInMilliseconds() {
        now = START.plusNanos(123_456_789);
        calls.call(
                "UpdateTable",
                "TableName",
                "tab",
                "ReplicaUpdates",
                List.of(structure("Create", structure("RegionName", "us-west-2", "TableClassOverride", "STANDARD"))));

        Structure summary = replicas().get(0).structure("ReplicaTableClassSummary");
        assertThat(summary.instant("LastUpdateDateTime")).isEqualTo(START.plusMillis(123));
    }

    @Test
    void writesChangesOfATableWithReplicasIntoItsStream() {
        addReplica("us-west-2");
        calls.put("tab", Item.of("pk", Calls.s("a")));

        String arn = calls.describe("tab").string("LatestStreamArn");
        Structure stream = calls.call("DescribeStream", "StreamArn", arn).structure("StreamDescription");
        assertThat(stream.string("StreamViewType")).isEqualTo("NEW_AND_OLD_IMAGES");
        assertThat(stream.string("StreamStatus")).isEqualTo("ENABLED");
    }

    @Test
    void losesNoReplicaWhenManyAreAddedAtOnce() throws Exception {
        List<String> regions =
                List.of("us-west-2", "eu-west-1", "eu-west-2", "sa-east-1", "ap-south-1", "ca-central-1");
        ExecutorService threads = Executors.newFixedThreadPool(regions.size());
        try {
            List<Callable<Structure>> additions = regions.stream()
                    .map(region -> (Callable<Structure>) () -> addReplica(region))
                    .toList();
            for (Future<Structure> addition : threads.invokeAll(additions)) {
                addition.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(replicas())
                .extracting(replica -> replica.string("RegionName"))
                .containsExactlyInAnyOrderElementsOf(regions);
    }

    private List<Structure> replicas() {
        return calls.describe("tab").structures("Replicas");
    }

    private Structure addReplica(String region) {
        return calls.call("UpdateTable", replicas("Create", region));
    }

    private static Structure replicas(String action, String region) {
        return structure(
                "TableName", "tab", "ReplicaUpdates", List.of(structure(action, structure("RegionName", region))));
    }

    private ErrorType refusal(String operation, Structure request) {
        ErrorType[] type = new ErrorType[1];
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> calls.call(operation, request))
                .satisfies(e -> type[0] = e.type());
        return type[0];
    }
}
