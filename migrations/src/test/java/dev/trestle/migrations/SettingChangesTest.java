package dev.trestle.migrations;

import static dev.trestle.migrations.Migration.migration;
import static dev.trestle.migrations.index.GlobalIndex.gsi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import dev.trestle.embedded.TestClock;
import dev.trestle.engine.simulation.Simulation;
import dev.trestle.migrations.setting.SettingChanges;
import dev.trestle.migrations.setting.SettingConflictException;
import dev.trestle.migrations.step.PlannedStep;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class SettingChangesTest {

    private static final List<String> CHANGES =
            List.of("updateTable", "updateTimeToLive", "updateContinuousBackups", "tagResource", "untagResource");

    private final TestClock clock = TestClock.at(TestTable.BEGINNING);
    private final TestTable table = TestTable.in(
            Simulation.NONE.withTableChanges(Duration.ofSeconds(5)).withFeatureChanges(Duration.ofSeconds(5)), clock);

    @AfterEach
    void closeTable() {
        table.close();
    }

    private Migrator migrator(DynamoDbClient client, String name, Consumer<SettingChanges> settings) {
        Migrations list = Migrations.of(
                migration("001-index")
                        .up(m -> m.addIndex(
                                gsi("gsi1").partition("gsi1pk").sort("gsi1sk").projectAll())),
                migration(name).up(m -> settings.accept(m.table())));
        return Migrator.of(client, "app", Customer.SHOP, list).with(clock).with(clock::advance);
    }

    static Stream<Named<Consumer<SettingChanges>>> settings() {
        return Stream.of(
                named("provisioned", it -> it.provisioned(5, 6, "gsi1")),
                named("provisioned index", it -> it.provisioned(5, 6, "gsi1").indexProvisioned("gsi1", 7, 8)),
                named("on demand again", it -> it.provisioned(5, 6, "gsi1").onDemand()),
                named("maximum", it -> it.onDemandMaximum(100, 200)),
                named("maximum of index", it -> it.indexOnDemandMaximum("gsi1", 100, 200)),
                named("no maximum again", it -> it.onDemandMaximum(100, 200).onDemandMaximum(-1, -1)),
                named("warm", it -> it.warm(15_000, 5_000)),
                named("warm index", it -> it.indexWarm("gsi1", 15_000, 5_000)),
                named("time to live", it -> it.timeToLive("expires")),
                named("stream", it -> it.stream(StreamViewType.NEW_AND_OLD_IMAGES)),
                named(
                        "no stream again",
                        it -> it.stream(StreamViewType.NEW_IMAGE).noStream()),
                named("recovery", it -> it.pointInTimeRecovery()),
                named("recovery of a week", it -> it.pointInTimeRecovery(7)),
                named("no recovery again", it -> it.pointInTimeRecovery().noPointInTimeRecovery()),
                named("protection", it -> it.deletionProtection(true)),
                named("no protection again", it -> it.deletionProtection(true).deletionProtection(false)),
                named("tags", it -> it.tags(Map.of("team", "one", "cost", "low"))),
                named("no tags again", it -> it.tags(Map.of("team", "one")).noTags("team")),
                named("class", it -> it.tableClass(TableClass.STANDARD_INFREQUENT_ACCESS)));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void areThereWhenTheMigrationIsDoneAndAreNotAskedForAgain(Consumer<SettingChanges> settings) {
        migrator(table.client(), "002-settings", settings).up();
        Listening again = new Listening(table.client());

        MigrationPlan plan = migrator(again.client(), "003-again", settings).plan(Direction.UP, Extent.ALL, false);

        List<PlannedStep> steps = plan.migrations().get(0).steps();
        assertThat(steps.get(steps.size() - 1).effect()).isEqualTo(PlannedStep.Effect.NOTHING);
        assertThat(again.operations()).doesNotContainAnyElementsOf(CHANGES);
        if (steps.size() == 1) {
            migrator(again.client(), "003-again", settings).up();
            assertThat(again.operations()).doesNotContainAnyElementsOf(CHANGES);
        }
    }

    @Test
    void changeTheTable() {
        migrator(
                        table.client(),
                        "002-settings",
                        it -> it.provisioned(5, 6, "gsi1").indexProvisioned("gsi1", 7, 8).stream(
                                        StreamViewType.KEYS_ONLY)
                                .deletionProtection(true)
                                .timeToLive("expires")
                                .tags(Map.of("team", "one"))
                                .pointInTimeRecovery(7))
                .up();

        TableDescription description = table.description().orElseThrow();
        assertThat(description.billingModeSummary().billingMode()).isEqualTo(BillingMode.PROVISIONED);
        assertThat(description.provisionedThroughput().writeCapacityUnits()).isEqualTo(6);
        assertThat(description
                        .globalSecondaryIndexes()
                        .get(0)
                        .provisionedThroughput()
                        .readCapacityUnits())
                .isEqualTo(7);
        assertThat(description.streamSpecification().streamViewType()).isEqualTo(StreamViewType.KEYS_ONLY);
        assertThat(description.deletionProtectionEnabled()).isTrue();
        assertThat(table.client()
                        .describeTimeToLive(describe -> describe.tableName("app"))
                        .timeToLiveDescription())
                .satisfies(found -> {
                    assertThat(found.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
                    assertThat(found.attributeName()).isEqualTo("expires");
                });
        assertThat(table.client()
                        .listTagsOfResource(list -> list.resourceArn(description.tableArn()))
                        .tags())
                .singleElement()
                .satisfies(tag -> assertThat(tag.value()).isEqualTo("one"));
        assertThat(table.client()
                        .describeContinuousBackups(describe -> describe.tableName("app"))
                        .continuousBackupsDescription()
                        .pointInTimeRecoveryDescription()
                        .recoveryPeriodInDays())
                .isEqualTo(7);
    }

    static Stream<Named<Consumer<SettingChanges>>> conflicts() {
        return Stream.of(
                named("time to live", it -> it.timeToLive("one").timeToLive("other")),
                named("stream", it -> it.stream(StreamViewType.NEW_IMAGE).stream(StreamViewType.OLD_IMAGE)));
    }

    @ParameterizedTest
    @MethodSource("conflicts")
    void doNotReplaceWhatSomebodyReliesOn(Consumer<SettingChanges> settings) {
        assertThatThrownBy(
                        () -> migrator(table.client(), "002-settings", settings).up())
                .hasCauseInstanceOf(SettingConflictException.class)
                .hasMessageContaining("app");
    }

    @Test
    void refuseMomentsOfMoreDaysThanThereCanBe() {
        assertThatThrownBy(() -> migrator(table.client(), "002-settings", it -> it.pointInTimeRecovery(36))
                        .up())
                .hasMessageContaining("1 to 35 days, not 36");
    }
}
