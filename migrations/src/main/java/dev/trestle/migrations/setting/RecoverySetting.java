package dev.trestle.migrations.setting;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;

/**
 * Whether the table can be restored to a moment, of how many days. See "Point-in-time backups for DynamoDB",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html
 *
 * @param days 1 to 35; 0 for none
 */
record RecoverySetting(int days) implements Setting {

    private static final int LONGEST = 35;

    @Override
    public String description() {
        return days == 0 ? "keep no moments to restore" : "keep the moments of " + days + " days to restore";
    }

    @Override
    public Standing standing(DynamoDbClient client, String tableName) {
        PointInTimeRecoveryDescription found = client.describeContinuousBackups(
                        describe -> describe.tableName(tableName))
                .continuousBackupsDescription()
                .pointInTimeRecoveryDescription();
        boolean enabled = found != null && found.pointInTimeRecoveryStatus() == PointInTimeRecoveryStatus.ENABLED;
        if (!enabled) {
            return days == 0 ? Standing.SO : Standing.OTHERWISE;
        }
        int foundDays = found.recoveryPeriodInDays() == null ? LONGEST : found.recoveryPeriodInDays();
        return foundDays == days ? Standing.SO : Standing.OTHERWISE;
    }

    @Override
    public void ask(DynamoDbClient client, String tableName) {
        client.updateContinuousBackups(update -> update.tableName(tableName)
                .pointInTimeRecoverySpecification(recovery ->
                        recovery.pointInTimeRecoveryEnabled(days > 0).recoveryPeriodInDays(days == 0 ? null : days)));
    }
}
