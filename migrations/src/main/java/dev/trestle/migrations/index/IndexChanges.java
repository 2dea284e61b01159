package dev.trestle.migrations.index;

import dev.trestle.migrations.step.StepRun;
import dev.trestle.migrations.waiting.Backoff;
import dev.trestle.migrations.waiting.Timing;
import dev.trestle.migrations.waiting.WaitTimeoutException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * Adds and drops global secondary indexes, one at a time as DynamoDB asks, and waits until that is done. Doing either again
 * is no error. See "Managing Global Secondary Indexes in DynamoDB" in the Amazon DynamoDB Developer Guide.
 */
public final class IndexChanges {

    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));

    private final DynamoDbClient client;
    private final String tableName;
    private final Timing timing;
    private final Duration waitAtMost;
    private final Runnable stillAllowed;
    private final Consumer<String> progress;

    /**
     * Changes to the indexes of a table.
     *
     * @param waitAtMost how long to wait for an index
     * @param stillAllowed throws if this process has to stop; asked before each request
     * @param progress is told what is waited for
     */
    public IndexChanges(
            DynamoDbClient client,
            String tableName,
            Timing timing,
            Duration waitAtMost,
            Runnable stillAllowed,
            Consumer<String> progress) {
        this.client = client;
        this.tableName = tableName;
        this.timing = timing;
        this.waitAtMost = waitAtMost;
        this.stillAllowed = stillAllowed;
        this.progress = progress;
    }

    static IndexChanges of(StepRun run) {
        return new IndexChanges(
                run.client(),
                run.tableName(),
                run.timing(),
                run.limits().waitFrom(run.timing()),
                run::ensureMayGoOn,
                run::progress);
    }

    /**
     * Adds an index and waits until it is ACTIVE.
     *
     * @throws IndexConflictException if there is an index of that name with another key or projection
     * @throws WaitTimeoutException if it does not get ACTIVE in time
     */
    public void add(GlobalIndex index) {
        settled(index.name());
        TableDescription table = describe();
        Optional<GlobalSecondaryIndexDescription> present = find(table, index.name());
        if (present.isPresent()) {
            requireSame(table, index, present.get());
            return;
        }
        update(
                "the index " + index.name() + " was not accepted",
                UpdateTableRequest.builder()
                        .tableName(tableName)
                        .attributeDefinitions(index.attributes())
                        .globalSecondaryIndexUpdates(GlobalSecondaryIndexUpdate.builder()
                                .create(creation(table, index))
                                .build())
                        .build());
        await(
                "the index " + index.name() + " is not ACTIVE yet",
                description -> find(description, index.name())
                        .filter(found -> found.indexStatus() == IndexStatus.ACTIVE)
                        .isPresent());
    }

    /**
     * Drops an index and waits until it is gone.
     *
     * @throws WaitTimeoutException if it is not gone in time
     */
    public void drop(String name) {
        settled(name);
        if (find(describe(), name).isEmpty()) {
            return;
        }
        update(
                "dropping the index " + name + " was not accepted",
                UpdateTableRequest.builder()
                        .tableName(tableName)
                        .globalSecondaryIndexUpdates(GlobalSecondaryIndexUpdate.builder()
                                .delete(delete -> delete.indexName(name))
                                .build())
                        .build());
        await(
                "the index " + name + " is not gone yet",
                description -> find(description, name).isEmpty());
    }

    /** Waits until no index is on its way, whoever began that. */
    private void settled(String name) {
        await(
                "another change of the table keeps the index " + name + " from being changed",
                table -> table.tableStatus() == TableStatus.ACTIVE
                        && table.globalSecondaryIndexes().stream()
                                .noneMatch(index -> index.indexStatus() == IndexStatus.CREATING
                                        || index.indexStatus() == IndexStatus.DELETING));
    }

    private void update(String problem, UpdateTableRequest request) {
        until(problem, () -> {
            try {
                client.updateTable(request);
                return true;
            } catch (ResourceInUseException anotherChangeCameBetween) {
                return false;
            }
        });
    }

    private void await(String problem, Predicate<TableDescription> done) {
        until(problem, () -> {
            TableDescription table = describe();
            boolean isDone = done.test(table);
            if (!isDone) {
                table.globalSecondaryIndexes().stream()
                        .filter(index -> index.indexStatus() != IndexStatus.ACTIVE)
                        .forEach(this::tell);
            }
            return isDone;
        });
    }

    private void until(String problem, BooleanSupplier attempt) {
        boolean done = timing.until(BACKOFF, waitAtMost, () -> {
            stillAllowed.run();
            return attempt.getAsBoolean();
        });
        if (!done) {
            throw new WaitTimeoutException("after " + waitAtMost.toSeconds() + " s " + problem + ", in the table "
                    + tableName + "; DynamoDB goes on with it: migrate again later to wait for the rest");
        }
    }

    private void tell(GlobalSecondaryIndexDescription index) {
        String backfilling = Boolean.TRUE.equals(index.backfilling()) ? ", being filled" : "";
        String items = index.itemCount() == null ? "" : ", " + index.itemCount() + " items by the last count";
        progress.accept("index " + index.indexName() + " is " + index.indexStatusAsString() + backfilling + items);
    }

    private TableDescription describe() {
        return client.describeTable(describe -> describe.tableName(tableName)).table();
    }

    private static Optional<GlobalSecondaryIndexDescription> find(TableDescription table, String name) {
        return table.globalSecondaryIndexes().stream()
                .filter(index -> index.indexName().equals(name))
                .findFirst();
    }

    private static CreateGlobalSecondaryIndexAction creation(TableDescription table, GlobalIndex index) {
        CreateGlobalSecondaryIndexAction.Builder creation = CreateGlobalSecondaryIndexAction.builder()
                .indexName(index.name())
                .keySchema(index.keySchema())
                .projection(index.projection());
        boolean onDemand = table.billingModeSummary() != null
                && table.billingModeSummary().billingMode() == BillingMode.PAY_PER_REQUEST;
        if (!onDemand) {
            // A table with provisioned capacity takes no index without; as much as the table itself is a safe start.
            creation.provisionedThroughput(capacity -> capacity.readCapacityUnits(
                            table.provisionedThroughput().readCapacityUnits())
                    .writeCapacityUnits(table.provisionedThroughput().writeCapacityUnits()));
        }
        return creation.build();
    }

    private void requireSame(TableDescription table, GlobalIndex wanted, GlobalSecondaryIndexDescription found) {
        boolean same = found.keySchema().equals(wanted.keySchema())
                && table.attributeDefinitions().containsAll(wanted.attributes())
                && sameProjection(wanted.projection(), found.projection());
        if (!same) {
            throw new IndexConflictException(
                    tableName,
                    wanted.name(),
                    wanted.keySchema() + " of " + wanted.attributes() + " and " + wanted.projection(),
                    found.keySchema() + " of " + table.attributeDefinitions() + " and " + found.projection());
        }
    }

    private static boolean sameProjection(Projection one, Projection other) {
        return one.projectionType() == other.projectionType()
                && new HashSet<>(one.nonKeyAttributes()).equals(new HashSet<>(other.nonKeyAttributes()));
    }
}
