package dev.trestle.migrations.step;

import dev.trestle.migrations.waiting.Timing;
import dev.trestle.table.schema.Design;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * What a step may look at to be planned.
 *
 * @param client to read with
 * @param design the table's design
 * @param tableName the table's name
 * @param table the table as it is; empty if there is none yet
 * @param counting whether to read the whole table where that tells what would be changed
 * @param timing the time
 */
public record Outlook(
        DynamoDbClient client,
        Design design,
        String tableName,
        Optional<TableDescription> table,
        boolean counting,
        Timing timing) {

    private static final double READ_UNIT = 4096;
    private static final double WRITE_UNIT = 1024;

    /** How many items the table has, by DynamoDB's own count, which is up to six hours old. */
    public long items() {
        return table.map(TableDescription::itemCount).orElse(0L);
    }

    /** The read capacity units of a consistent scan of the table, by DynamoDB's own count. */
    public double unitsToReadAll() {
        return Math.ceil(bytes() / READ_UNIT);
    }

    /** The write capacity units to write each item of the table once, if all are of one size. */
    public double unitsToWriteAll() {
        return items() == 0 ? 0 : items() * Math.ceil(Math.max(1, bytes() / (double) items()) / WRITE_UNIT);
    }

    private long bytes() {
        return table.map(TableDescription::tableSizeBytes).orElse(0L);
    }
}
