package dev.trestle.engine;

import static dev.trestle.engine.Calls.n;
import static dev.trestle.engine.Calls.s;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Backups of a provisioned table with a local and a global index, and what is restored from them. */
class BackupsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int ITEMS = 1500;

    private Instant now = START;
    private final InstantSource source = () -> now;
    private final Calls calls =
            new Calls(Engine.builder().clock(source.withZone(ZoneOffset.UTC)).build());

    @BeforeEach
    void createTable() {
        calls.call(
                "CreateTable",
                "TableName",
                "tab",
                "ProvisionedThroughput",
                throughput(5),
                "AttributeDefinitions",
                List.of(
                        Calls.definition("pk", "S"),
                        Calls.definition("sk", "N"),
                        Calls.definition("lk", "N"),
                        Calls.definition("gk", "S")),
                "KeySchema",
                Calls.keys("pk", "sk"),
                "LocalSecondaryIndexes",
                List.of(local()),
                "GlobalSecondaryIndexes",
                List.of(global(7)),
                "Tags",
                List.of(structure("Key", "a", "Value", "b")),
                "StreamSpecification",
                structure("StreamEnabled", true, "StreamViewType", "NEW_IMAGE"),
                "DeletionProtectionEnabled",
                false);
        for (int i = 0; i < ITEMS; i++) {
            calls.put("tab", item(i));
        }
    }

    @Test
    void restoresItemsAndIndexesAsTheyWereThoughTheTableIsGone() {
        List<Item> before = calls.scan("tab");
        String arn = backup("one");
        calls.put("tab", item(ITEMS));
        calls.call("DeleteItem", "TableName", "tab", "Key", item(0).only(List.of("pk", "sk")));
        calls.call("DeleteTable", "TableName", "tab");
        Structure answer = restore(arn, Map.of());
        assertThat(answer.string("TableStatus")).isEqualTo("CREATING");
        assertThat(answer.structure("RestoreSummary").flag("RestoreInProgress")).isTrue();
        assertThat(calls.scan("restored")).hasSize(ITEMS).isEqualTo(before);
        assertThat(calls.scan("restored", "local")).hasSize(ITEMS);
        assertThat(calls.scan("restored", "global")).hasSize(ITEMS / 2);
        Structure table = calls.describe("restored");
        assertThat(table.longInteger("ItemCount")).isEqualTo(ITEMS);
        assertThat(table.longInteger("TableSizeBytes"))
                .isEqualTo(before.stream().mapToLong(Item::size).sum());
        assertThat(table.structure("ProvisionedThroughput").longInteger("ReadCapacityUnits"))
                .isEqualTo(5);
        assertThat(table.structure("RestoreSummary"))
                .isEqualTo(structure(
                        "SourceBackupArn",
                        arn,
                        "SourceTableArn",
                        "arn:aws:dynamodb:local:000000000000:table/tab",
                        "RestoreDateTime",
                        START,
                        "RestoreInProgress",
                        false));
        assertThat(table.has("StreamSpecification")).isFalse();
        assertThat(calls.call("ListTagsOfResource", "ResourceArn", table.string("TableArn"))
                        .structures("Tags"))
                .isEmpty();
    }

    @Test
    void theRestoredTableAndItsBackupLeadLivesOfTheirOwn() {
        String arn = backup("one");
        restore(arn, Map.of());
        calls.put("restored", item(ITEMS));
        assertThat(calls.scan("tab")).hasSize(ITEMS);
        calls.call("DeleteTable", "TableName", "restored");
        restore(arn, Map.of());
        assertThat(calls.scan("restored")).hasSize(ITEMS);
    }

    @Test
    void restoresWithOtherSettings() {
        Structure answer = restore(
                backup("one"),
                Map.of(
                        "BillingModeOverride",
                        "PAY_PER_REQUEST",
                        "LocalSecondaryIndexOverride",
                        List.of(),
                        "OnDemandThroughputOverride",
                        structure("MaxReadRequestUnits", 10L),
                        "SSESpecificationOverride",
                        structure("Enabled", true)));
        assertThat(answer.has("LocalSecondaryIndexes")).isFalse();
        assertThat(answer.structures("GlobalSecondaryIndexes")).hasSize(1);
        assertThat(answer.structures("AttributeDefinitions")).hasSize(3);
        assertThat(answer.structure("BillingModeSummary").string("BillingMode")).isEqualTo("PAY_PER_REQUEST");
        assertThat(answer.structure("OnDemandThroughput").longInteger("MaxReadRequestUnits"))
                .isEqualTo(10);
        assertThat(answer.structure("SSEDescription").string("Status")).isEqualTo("ENABLED");
    }

    @Test
    void restoresAnIndexWithOtherCapacity() {
        Structure answer = restore(backup("one"), Map.of("GlobalSecondaryIndexOverride", List.of(global(9))));
        assertThat(answer.structures("GlobalSecondaryIndexes")
                        .get(0)
                        .structure("ProvisionedThroughput")
                        .longInteger("ReadCapacityUnits"))
                .isEqualTo(9);
    }

    @Test
    void refusesWhatCannotBeRestoredAndMakesNoTable() {
        String arn = backup("one");
        Structure other = structure(
                "IndexName",
                "global",
                "KeySchema",
                Calls.keys("gk", "sk"),
                "Projection",
                Calls.projection("ALL"),
                "ProvisionedThroughput",
                throughput(1));
        List<Map<String, Object>> overrides = List.of(
                Map.of("GlobalSecondaryIndexOverride", List.of(other)),
                Map.of("GlobalSecondaryIndexOverride", List.of(global(1), global(1))),
                Map.of("OnDemandThroughputOverride", structure("MaxReadRequestUnits", 10L)),
                Map.of("BillingModeOverride", "PAY_PER_REQUEST", "ProvisionedThroughputOverride", throughput(1)));
        for (Map<String, Object> override : overrides) {
            fails(ErrorType.VALIDATION, () -> restore(arn, override));
        }
        assertThat(calls.call("ListTables").strings("TableNames")).containsExactly("tab");
    }

    @Test
    void refusesATargetThatIsThere() {
        String arn = backup("one");
        fails(
                ErrorType.TABLE_ALREADY_EXISTS,
                () -> calls.call("RestoreTableFromBackup", "TargetTableName", "tab", "BackupArn", arn));
    }

    @Test
    void describesTheSourceAsItWas() {
        Structure description =
                calls.call("DescribeBackup", "BackupArn", backup("one")).structure("BackupDescription");
        assertThat(description.structure("BackupDetails").string("BackupStatus"))
                .isEqualTo("AVAILABLE");
        Structure table = description.structure("SourceTableDetails");
        assertThat(table.longInteger("ItemCount")).isEqualTo(ITEMS);
        assertThat(table.string("BillingMode")).isEqualTo("PROVISIONED");
        assertThat(table.structure("ProvisionedThroughput")).isEqualTo(throughput(5));
        Structure features = description.structure("SourceTableFeatureDetails");
        assertThat(features.structures("LocalSecondaryIndexes")).containsExactly(local());
        assertThat(features.structures("GlobalSecondaryIndexes")).containsExactly(global(7));
        assertThat(features.structure("StreamDescription").string("StreamViewType"))
                .isEqualTo("NEW_IMAGE");
        assertThat(features.has("TimeToLiveDescription")).isFalse();
    }

    @Test
    void deletesABackupOnce() {
        String arn = backup("one");
        Structure deleted = calls.call("DeleteBackup", "BackupArn", arn).structure("BackupDescription");
        assertThat(deleted.structure("BackupDetails").string("BackupStatus")).isEqualTo("DELETED");
        fails(ErrorType.BACKUP_NOT_FOUND, () -> calls.call("DeleteBackup", "BackupArn", arn));
        fails(ErrorType.BACKUP_NOT_FOUND, () -> restore(arn, Map.of()));
        assertThat(list()).isEmpty();
    }

    @Test
    void listsPageByPage() {
        for (String name : List.of("one", "two", "six")) {
            backup(name);
            now = now.plusSeconds(1);
        }
        List<String> names = new ArrayList<>();
        Structure page = calls.call("ListBackups", "Limit", 2);
        assertThat(page.structures("BackupSummaries")).hasSize(2);
        page.structures("BackupSummaries").forEach(each -> names.add(each.string("BackupName")));
        Structure rest =
                calls.call("ListBackups", "Limit", 2, "ExclusiveStartBackupArn", page.string("LastEvaluatedBackupArn"));
        rest.structures("BackupSummaries").forEach(each -> names.add(each.string("BackupName")));
        assertThat(names).containsExactly("one", "two", "six");
        assertThat(rest.has("LastEvaluatedBackupArn")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 'one,two'", "0, 5, one", "5, 6, two", "6, 9, ''"})
    void listsFromTheLowerBoundUpToTheUpper(int from, int to, String expected) {
        backup("one");
        now = START.plusSeconds(5);
        backup("two");
        List<String> names =
                list("TimeRangeLowerBound", START.plusSeconds(from), "TimeRangeUpperBound", START.plusSeconds(to));
        assertThat(String.join(",", names)).isEqualTo(expected);
    }

    @Test
    void keepsADeletedTableWithRecoveryFor35Days() {
        calls.call(
                "UpdateContinuousBackups",
                "TableName",
                "tab",
                "PointInTimeRecoverySpecification",
                structure("PointInTimeRecoveryEnabled", true));
        calls.call("DeleteTable", "TableName", "tab");
        assertThat(list()).isEmpty();
        assertThat(list("BackupType", "SYSTEM")).containsExactly("tab$DeletedTableBackup");
        String arn = calls.call("ListBackups", "BackupType", "ALL")
                .structures("BackupSummaries")
                .get(0)
                .string("BackupArn");
        restore(arn, Map.of());
        assertThat(calls.scan("restored")).hasSize(ITEMS);
        now = START.plus(Duration.ofDays(35));
        assertThat(list("BackupType", "ALL")).isEmpty();
    }

    private static void fails(ErrorType type, Runnable call) {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(call::run)
                .satisfies(error -> assertThat(error.type()).isEqualTo(type));
    }

    private String backup(String name) {
        return calls.call("CreateBackup", "TableName", "tab", "BackupName", name)
                .structure("BackupDetails")
                .string("BackupArn");
    }

    private Structure restore(String arn, Map<String, Object> overrides) {
        Structure.Builder request =
                Structure.builder().put("TargetTableName", "restored").put("BackupArn", arn);
        overrides.forEach(request::put);
        return calls.call("RestoreTableFromBackup", request.build()).structure("TableDescription");
    }

    private List<String> list(Object... namesAndValues) {
        return calls.call("ListBackups", namesAndValues).structures("BackupSummaries").stream()
                .map(each -> each.string("BackupName"))
                .toList();
    }

    private static Structure throughput(long units) {
        return structure("ReadCapacityUnits", units, "WriteCapacityUnits", units);
    }

    private static Structure local() {
        return Calls.index("local", Calls.keys("pk", "lk"), Calls.projection("KEYS_ONLY"));
    }

    private static Structure global(long units) {
        return structure(
                "IndexName",
                "global",
                "KeySchema",
                Calls.keys("gk"),
                "Projection",
                Calls.projection("ALL"),
                "ProvisionedThroughput",
                throughput(units));
    }

    /** Every other item is in the global index. */
    private static Item item(int i) {
        Item item = Item.of(Map.of("pk", s("p" + i % 7), "sk", n(i), "lk", n(-i)));
        return i % 2 == 0 ? item.with("gk", s("g" + i % 3)) : item;
    }
}
