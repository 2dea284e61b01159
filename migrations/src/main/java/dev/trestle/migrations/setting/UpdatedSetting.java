package dev.trestle.migrations.setting;

import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * A setting that DescribeTable shows and UpdateTable changes. See "UpdateTable",
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html
 *
 * @param description what having it means
 * @param isSo whether the table has it
 * @param refusal throws if something stands in the way that only a migration can decide
 * @param change asks for it
 */
record UpdatedSetting(
        String description,
        Predicate<TableDescription> isSo,
        Consumer<TableDescription> refusal,
        Consumer<UpdateTableRequest.Builder> change)
        implements Setting {

    static UpdatedSetting of(
            String description, Predicate<TableDescription> isSo, Consumer<UpdateTableRequest.Builder> change) {
        return new UpdatedSetting(description, isSo, table -> {}, change);
    }

    @Override
    public Standing standing(DynamoDbClient client, String tableName) {
        TableDescription table =
                client.describeTable(describe -> describe.tableName(tableName)).table();
        if (isChanging(table)) {
            return Standing.CHANGING;
        }
        if (isSo.test(table)) {
            return Standing.SO;
        }
        refusal.accept(table);
        return Standing.OTHERWISE;
    }

    @Override
    public void ask(DynamoDbClient client, String tableName) {
        client.updateTable(update -> change.accept(update.tableName(tableName)));
    }

    private static boolean isChanging(TableDescription table) {
        return table.tableStatus() != TableStatus.ACTIVE
                || table.globalSecondaryIndexes().stream().anyMatch(index -> index.indexStatus() != IndexStatus.ACTIVE);
    }
}
