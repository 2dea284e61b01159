package dev.trestle.cli.transfer;

import dev.trestle.cli.terminal.CommandFailedException;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Describes tables, and waits until they can be used. */
public final class TableStates {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    /** A table with indexes may take minutes. */
    private static final int LOOKS = 9_000;

    private TableStates() {}

    /**
     * A table as it is described.
     *
     * @param client where
     * @param table its name
     * @return the description; empty if there is no such table
     */
    public static Optional<TableDescription> find(DynamoDbClient client, String table) {
        try {
            return Optional.of(describe(client, table));
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * Waits until a table and its indexes are ACTIVE.
     *
     * @param client where
     * @param table its name
     * @param pause how to wait
     * @return the description
     * @throws CommandFailedException if that takes more than 15 minutes
     */
    public static TableDescription awaitActive(DynamoDbClient client, String table, Pause pause) {
        for (int look = 0; ; look++) {
            TableDescription description = describe(client, table);
            if (isActive(description)) {
                return description;
            }
            if (look == LOOKS) {
                throw new CommandFailedException("table " + table + " is still " + description.tableStatusAsString()
                        + " after " + BETWEEN_LOOKS.multipliedBy(LOOKS).toMinutes() + " minutes");
            }
            pause.pause(BETWEEN_LOOKS);
        }
    }

    /** A server that is something else may well have answered with an object that says nothing. */
    private static TableDescription describe(DynamoDbClient client, String table) {
        TableDescription description =
                client.describeTable(request -> request.tableName(table)).table();
        if (description == null) {
            throw new CommandFailedException("table " + table + ": it was asked for and the answer describes none; "
                    + client.serviceClientConfiguration()
                            .endpointOverride()
                            .map(uri -> uri + " does not answer as DynamoDB does")
                            .orElse("that is no DynamoDB"));
        }
        return description;
    }

    private static boolean isActive(TableDescription table) {
        return table.tableStatus() == TableStatus.ACTIVE
                && table.globalSecondaryIndexes().stream().allMatch(TableStates::isActive);
    }

    /** Some compatible stores have nothing to say of an index. */
    private static boolean isActive(GlobalSecondaryIndexDescription index) {
        return index.indexStatus() == null || index.indexStatus() == IndexStatus.ACTIVE;
    }
}
