package dev.trestle.engine;

import static dev.trestle.engine.Calls.n;
import static dev.trestle.engine.Calls.s;
import static dev.trestle.engine.Calls.structure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are restored to moments, by a clock in the test's hand. */
class PointInTimeRecoveryTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Instant now = START;
    private final InstantSource source = () -> now;
    private final Engine engine =
            Engine.builder().clock(source.withZone(ZoneOffset.UTC)).build();
    private final Calls calls = new Calls(engine);
    private int restored;

    @BeforeEach
    void createTable() {
        calls.call(
                "CreateTable",
                "TableName",
                "tab",
                "BillingMode",
                "PAY_PER_REQUEST",
                "AttributeDefinitions",
                List.of(Calls.definition("pk", "S"), Calls.definition("g", "N")),
                "KeySchema",
                Calls.keys("pk"),
                "GlobalSecondaryIndexes",
                List.of(Calls.index("global", Calls.keys("g"), Calls.projection("ALL"))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void restoresEachPastSecondAsItWas(long seed) {
        RandomGenerator random = new Random(seed);
        Map<AttributeValue, Item> model = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            write(random, model);
        }
        enable(null);
        TreeMap<Instant, List<Item>> past = new TreeMap<>();
        for (int step = 0; step < 200; step++) {
            past.put(now, List.copyOf(model.values()));
            now = now.plusSeconds(random.nextInt(3));
            write(random, model);
            past.put(now, List.copyOf(model.values()));
        }
        for (Map.Entry<Instant, List<Item>> moment : past.entrySet()) {
            String table = restoreAt(moment.getKey());
            assertThat(calls.scan(table)).containsExactlyInAnyOrderElementsOf(moment.getValue());
            assertThat(calls.scan(table, "global"))
                    .containsExactlyInAnyOrderElementsOf(moment.getValue().stream()
                            .filter(item -> item.contains("g"))
                            .toList());
            assertThat(calls.describe(table).longInteger("ItemCount"))
                    .isEqualTo(moment.getValue().size());
            calls.call("DeleteTable", "TableName", table);
        }
        assertThat(calls.scan("tab")).containsExactlyInAnyOrderElementsOf(model.values());
    }

    private void write(RandomGenerator random, Map<AttributeValue, Item> model) {
        Item key = Item.of("pk", s("p" + random.nextInt(12)));
        switch (random.nextInt(4)) {
            case 0 -> {
                calls.call("DeleteItem", "TableName", "tab", "Key", key);
                model.remove(key.get("pk"));
            }
            case 1 -> {
                Item item = key.with("g", n(random.nextInt(3)));
                calls.put("tab", item);
                model.put(key.get("pk"), item);
            }
            case 2 -> {
                AttributeValue value = n(random.nextInt(100));
                calls.update("tab", key, "SET x = :x", Map.of(":x", value));
                model.merge(key.get("pk"), key.with("x", value), (old, made) -> old.with("x", value));
            }
            default -> transact(random, model);
        }
    }

    private void transact(RandomGenerator random, Map<AttributeValue, Item> model) {
        List<Structure> actions = new ArrayList<>();
        AttributeValue value = n(random.nextInt(100));
        int first = random.nextInt(12);
        for (int i = 0; i < 3; i++) {
            Item item = Item.of(Map.of("pk", s("p" + (first + i) % 12), "x", value));
            actions.add(structure("Put", structure("TableName", "tab", "Item", item)));
            model.put(item.get("pk"), item);
        }
        calls.call("TransactWriteItems", "TransactItems", actions);
    }

    @Test
    void restoresTheLatestMomentWithWhatWasWrittenInTheSameMillisecond() {
        enable(null);
        calls.put("tab", Item.of("pk", s("a")));
        calls.call(
                "RestoreTableToPointInTime",
                "SourceTableName",
                "tab",
                "TargetTableName",
                "latest",
                "UseLatestRestorableTime",
                true);
        assertThat(calls.scan("latest")).containsExactly(Item.of("pk", s("a")));
        assertThat(calls.describe("latest").structure("RestoreSummary"))
                .isEqualTo(structure(
                        "SourceTableArn",
                        "arn:aws:dynamodb:local:000000000000:table/tab",
                        "RestoreDateTime",
                        START,
                        "RestoreInProgress",
                        false));
    }

    @Test
    void undoesWhatTimeToLiveDeleted() {
        calls.call(
                "UpdateTimeToLive",
                "TableName",
                "tab",
                "TimeToLiveSpecification",
                structure("Enabled", true, "AttributeName", "x"));
        Item item = Item.of(Map.of("pk", s("a"), "x", n(START.getEpochSecond() + 1)));
        calls.put("tab", item);
        enable(null);
        now = START.plusSeconds(10);
        assertThat(engine.sweep()).isEqualTo(1);
        assertThat(calls.scan(restoreAt(START.plusSeconds(9)))).containsExactly(item);
        assertThat(calls.scan(restoreAt(now))).isEmpty();
    }

    @Test
    void keepsNoMoreThanThePeriodOfBackups() {
        enable(2);
        Item first = Item.of(Map.of("pk", s("a"), "x", n(1)));
        calls.put("tab", first);
        now = START.plus(Duration.ofDays(1));
        calls.put("tab", first.with("x", n(2)));
        now = START.plus(Duration.ofDays(3));
        engine.sweep();
        assertThat(calls.scan(restoreAt(START.plus(Duration.ofDays(1))))).containsExactly(first.with("x", n(2)));
        fails(
                ErrorType.INVALID_RESTORE_TIME,
                () -> restoreAt(START.plus(Duration.ofDays(1)).minusMillis(1)));
        fails(ErrorType.INVALID_RESTORE_TIME, () -> restoreAt(now.plusMillis(1)));
    }

    @Test
    void aLongerPeriodDoesNotBringBackWhatAShorterOneLetGo() {
        enable(35);
        now = START.plus(Duration.ofDays(10));
        enable(3);
        Structure longer = enable(35);
        assertThat(longer.instant("EarliestRestorableDateTime")).isEqualTo(START.plus(Duration.ofDays(7)));
        assertThat(longer.instant("LatestRestorableDateTime")).isEqualTo(now);
        assertThat(longer.integer("RecoveryPeriodInDays")).isEqualTo(35);
    }

    @Test
    void switchingOffForgetsThePast() {
        enable(null);
        calls.put("tab", Item.of("pk", s("a")));
        now = START.plusSeconds(10);
        calls.call(
                "UpdateContinuousBackups",
                "TableName",
                "tab",
                "PointInTimeRecoverySpecification",
                structure("PointInTimeRecoveryEnabled", false));
        fails(ErrorType.POINT_IN_TIME_RECOVERY_UNAVAILABLE, () -> restoreAt(START));
        calls.put("tab", Item.of("pk", s("b")));
        enable(null);
        fails(ErrorType.INVALID_RESTORE_TIME, () -> restoreAt(START));
        assertThat(calls.scan(restoreAt(now))).hasSize(2);
    }

    @Test
    void takesPresentSettingsAndOverrides() {
        enable(null);
        Structure answer = calls.call(
                        "RestoreTableToPointInTime",
                        structure(
                                "SourceTableArn",
                                "arn:aws:dynamodb:local:000000000000:table/tab",
                                "TargetTableName",
                                "restored",
                                "RestoreDateTime",
                                now,
                                "GlobalSecondaryIndexOverride",
                                List.of(),
                                "BillingModeOverride",
                                "PROVISIONED",
                                "ProvisionedThroughputOverride",
                                structure("ReadCapacityUnits", 3L, "WriteCapacityUnits", 4L)))
                .structure("TableDescription");
        assertThat(answer.string("TableStatus")).isEqualTo("CREATING");
        assertThat(answer.structure("RestoreSummary").flag("RestoreInProgress")).isTrue();
        assertThat(answer.has("GlobalSecondaryIndexes")).isFalse();
        assertThat(answer.structure("ProvisionedThroughput").longInteger("WriteCapacityUnits"))
                .isEqualTo(4);
        assertThat(calls.call("DescribeContinuousBackups", "TableName", "restored")
                        .structure("ContinuousBackupsDescription")
                        .structure("PointInTimeRecoveryDescription")
                        .string("PointInTimeRecoveryStatus"))
                .isEqualTo("DISABLED");
    }

    private Structure enable(Integer days) {
        return calls.call(
                        "UpdateContinuousBackups",
                        "TableName",
                        "tab",
                        "PointInTimeRecoverySpecification",
                        structure("PointInTimeRecoveryEnabled", true, "RecoveryPeriodInDays", days))
                .structure("ContinuousBackupsDescription")
                .structure("PointInTimeRecoveryDescription");
    }

    private String restoreAt(Instant moment) {
        String name = "restored-" + restored++;
        calls.call(
                "RestoreTableToPointInTime",
                "SourceTableName",
                "tab",
                "TargetTableName",
                name,
                "RestoreDateTime",
                moment);
        return name;
    }

    private static void fails(ErrorType type, Runnable call) {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(call::run)
                .satisfies(error -> assertThat(error.type()).isEqualTo(type));
    }
}
