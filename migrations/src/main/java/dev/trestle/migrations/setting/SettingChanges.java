package dev.trestle.migrations.setting;

import dev.trestle.migrations.step.Step;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Changes of a table's settings by a migration. Each is a step that looks first, asks only if the table does not have
 * it so, and waits until it has: doing one again is no error and spends none of the changes that DynamoDB counts by the day.
 *
 * <p>Good for the migration that it is given to, and no longer.
 */
public final class SettingChanges {

    private static final int LONGEST_RECOVERY = 35;

    private final Consumer<Step> steps;

    public SettingChanges(Consumer<Step> steps) {
        this.steps = steps;
    }

    /** Bills by request. See "DynamoDB throughput capacity" in the Amazon DynamoDB Developer Guide. */
    public SettingChanges onDemand() {
        return having(CapacitySettings.onDemand());
    }

    /**
     * Provisions capacity.
     *
     * @param read read units a second, at least 1
     * @param write write units a second, at least 1
     * @param indexes all global secondary indexes that the table has then, if it was billed by request: each gets as much
     */
    public SettingChanges provisioned(long read, long write, String... indexes) {
        return having(CapacitySettings.provisioned(read, write, List.of(indexes)));
    }

    /** Provisions capacity for a global secondary index of a table with provisioned capacity. */
    public SettingChanges indexProvisioned(String index, long read, long write) {
        return having(CapacitySettings.indexProvisioned(index, read, write));
    }

    /**
     * Sets the most that a table that is billed by request takes on.
     *
     * @param read read units a second; -1 for no maximum
     * @param write write units a second; -1 for no maximum
     */
    public SettingChanges onDemandMaximum(long read, long write) {
        return having(CapacitySettings.onDemandMaximum(read, write));
    }

    /** Sets the most that an index of a table that is billed by request takes on; -1 for no maximum. */
    public SettingChanges indexOnDemandMaximum(String index, long read, long write) {
        return having(CapacitySettings.indexOnDemandMaximum(index, read, write));
    }

    /**
     * Prepares the table for so many units a second at once. It only grows, and costs once. See "Understanding DynamoDB warm
     * throughput", https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/warm-throughput.html
     */
    public SettingChanges warm(long read, long write) {
        return having(CapacitySettings.warm(read, write));
    }

    /** Prepares an index for so many units a second at once. */
    public SettingChanges indexWarm(String index, long read, long write) {
        return having(CapacitySettings.indexWarm(index, read, write));
    }

    /**
     * Lets items expire by the time in that attribute. Fails with a {@link SettingConflictException} if they expire by another
     * one.
     */
    public SettingChanges timeToLive(String attribute) {
        return having(new TimeToLiveSetting(attribute));
    }

    /** Lets no items expire. */
    public SettingChanges noTimeToLive() {
        return having(new TimeToLiveSetting(null));
    }

    /**
     * Has the table write a stream. Fails with a {@link SettingConflictException} if it writes one of another type, as a new
     * type is a new stream, which its readers have to know of.
     */
    public SettingChanges stream(StreamViewType type) {
        return having(new UpdatedSetting(
                "write a stream of " + type,
                table -> writes(table) && table.streamSpecification().streamViewType() == type,
                table -> {
                    if (writes(table)) {
                        throw new SettingConflictException(
                                table.tableName(),
                                "a stream of " + type,
                                "one of " + table.streamSpecification().streamViewTypeAsString(),
                                "end that with noStream() first; its readers lose what they have not read");
                    }
                },
                update -> update.streamSpecification(StreamSpecification.builder()
                        .streamEnabled(true)
                        .streamViewType(type)
                        .build())));
    }

    /** Ends the table's stream. */
    public SettingChanges noStream() {
        return having(UpdatedSetting.of(
                "write no stream",
                table -> !writes(table),
                update -> update.streamSpecification(
                        StreamSpecification.builder().streamEnabled(false).build())));
    }

    /** Keeps the moments of the last 35 days, to which the table can be restored. */
    public SettingChanges pointInTimeRecovery() {
        return pointInTimeRecovery(LONGEST_RECOVERY);
    }

    /**
     * Keeps the moments of so many days, to which the table can be restored.
     *
     * @param days 1 to 35
     */
    public SettingChanges pointInTimeRecovery(int days) {
        if (days < 1 || days > LONGEST_RECOVERY) {
            throw new IllegalArgumentException("moments to restore are kept for 1 to 35 days, not " + days);
        }
        return having(new RecoverySetting(days));
    }

    /** Keeps no moments to restore; those that are kept are lost. */
    public SettingChanges noPointInTimeRecovery() {
        return having(new RecoverySetting(0));
    }

    /** Has DeleteTable refused, or not. */
    public SettingChanges deletionProtection(boolean on) {
        return having(UpdatedSetting.of(
                on ? "be protected from deletion" : "not be protected from deletion",
                table -> Boolean.TRUE.equals(table.deletionProtectionEnabled()) == on,
                update -> update.deletionProtectionEnabled(on)));
    }

    /** Sets tags; others are left alone. */
    public SettingChanges tags(Map<String, String> tags) {
        return having(new TagSetting(tags, List.of()));
    }

    /** Takes tags away. */
    public SettingChanges noTags(String... keys) {
        return having(new TagSetting(Map.of(), List.of(keys)));
    }

    /** Sets the class of the table: STANDARD or STANDARD_INFREQUENT_ACCESS, at most twice in 30 days. */
    public SettingChanges tableClass(TableClass tableClass) {
        return having(UpdatedSetting.of(
                "be of the class " + tableClass,
                table -> classOf(table) == tableClass,
                update -> update.tableClass(tableClass)));
    }

    private static boolean writes(TableDescription table) {
        return table.streamSpecification() != null
                && Boolean.TRUE.equals(table.streamSpecification().streamEnabled());
    }

    private static @Nullable TableClass classOf(TableDescription table) {
        return table.tableClassSummary() == null
                ? TableClass.STANDARD
                : table.tableClassSummary().tableClass();
    }

    private SettingChanges having(Setting setting) {
        steps.accept(new SettingStep(setting));
        return this;
    }
}
