package dev.trestle.conformance.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.conformance.run.Patience;
import dev.trestle.conformance.sdk.Caller;
import dev.trestle.conformance.sdk.Connection;
import dev.trestle.conformance.sdk.Outcome;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Keeps what one case does apart from everything else at an endpoint: its tables have names of their own, are waited for
 * after each change of them, and are deleted when it is closed.
 */
final class IsolatedCaller implements Caller, AutoCloseable {

    private static final Set<String> MAKES_TABLES =
            Set.of("CreateTable", "RestoreTableFromBackup", "RestoreTableToPointInTime");
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final Set<String> GONE = Set.of("ResourceNotFoundException", "ResourceInUseException");

    private final Connection connection;
    private final TableNames names;
    private final Duration patience;
    private final Set<String> tables = new LinkedHashSet<>();
    private final Set<String> backups = new LinkedHashSet<>();

    /** Calls through the connection, which stays open. */
    IsolatedCaller(Connection connection, String prefix, Duration patience) {
        this.connection = connection;
        this.names = new TableNames(prefix);
        this.patience = patience;
    }

    @Override
    public Outcome call(String operation, ObjectNode request) {
        ObjectNode sent = names.request(request);
        String table = sent.path(operation.startsWith("Restore") ? "TargetTableName" : "TableName")
                .asText();
        if (MAKES_TABLES.contains(operation)) {
            tables.add(table);
        }
        Outcome outcome = connection.call(operation, sent);
        if (outcome instanceof Outcome.Failed failed) {
            return new Outcome.Failed(names.answer(failed.json()));
        }
        if (operation.equals("CreateBackup")) {
            backups.add(outcome.json().at("/BackupDetails/BackupArn").asText());
        }
        if (MAKES_TABLES.contains(operation) || operation.equals("UpdateTable")) {
            await(table, IsolatedCaller::isSettled);
        } else if (operation.equals("DeleteTable")) {
            await(table, Outcome.Failed.class::isInstance);
        }
        return new Outcome.Answered(names.answer(outcome.json()));
    }

    @Override
    public Outcome send(String operation, String body) {
        return connection.send(operation, body);
    }

    @Override
    public String region() {
        return connection.region();
    }

    @Override
    public String account() {
        return connection.account();
    }

    private static boolean isSettled(Outcome description) {
        JsonNode table = description.json().path("Table");
        boolean settled = !Set.of("CREATING", "UPDATING")
                .contains(table.path("TableStatus").asText());
        for (JsonNode index : table.path("GlobalSecondaryIndexes")) {
            settled &= index.path("IndexStatus").asText().equals("ACTIVE");
        }
        for (JsonNode replica : table.path("Replicas")) {
            settled &= replica.path("ReplicaStatus").asText().equals("ACTIVE");
        }
        return settled;
    }

    private void await(String table, Predicate<Outcome> wanted) {
        long end = System.nanoTime() + patience.toNanos();
        while (!wanted.test(describe(table))) {
            if (System.nanoTime() > end || !Patience.pause(PAUSE)) {
                throw new IllegalStateException("Table " + table + " is not as it should be after " + patience);
            }
        }
    }

    private Outcome describe(String table) {
        return connection.call("DescribeTable", naming(table));
    }

    private static ObjectNode naming(String table) {
        return JsonNodeFactory.instance.objectNode().put("TableName", table);
    }

    /**
     * Deletes the tables and the backups that were made.
     *
     * @throws IllegalStateException if a table cannot be deleted
     */
    @Override
    public void close() {
        tables.forEach(this::delete);
        tables.forEach(table -> await(table, Outcome.Failed.class::isInstance));
        for (String backup : backups) {
            connection.call(
                    "DeleteBackup", JsonNodeFactory.instance.objectNode().put("BackupArn", backup));
        }
    }

    private void delete(String table) {
        if (!(describe(table) instanceof Outcome.Answered answered)) {
            return;
        }
        JsonNode description = answered.json().path("Table");
        if (description.path("DeletionProtectionEnabled").asBoolean()) {
            update(naming(table).put("DeletionProtectionEnabled", false));
        }
        removeReplicas(table, description);
        // One that is being deleted already is waited for all the same.
        if (connection.call("DeleteTable", naming(table)) instanceof Outcome.Failed failed
                && !GONE.contains(failed.json().path("code").asText())) {
            throw new IllegalStateException("Table " + table + " cannot be deleted: " + failed.json());
        }
    }

    /** A table with replicas cannot be deleted. Those of a table with strong consistency go all at once, others one by one. */
    private void removeReplicas(String table, JsonNode description) {
        ArrayNode replicas = deletions(description.path("Replicas"));
        if (description.path("MultiRegionConsistency").asText().equals("STRONG")) {
            ObjectNode all = naming(table).set("ReplicaUpdates", replicas);
            ArrayNode witnesses = deletions(description.path("GlobalTableWitnesses"));
            update(witnesses.isEmpty() ? all : all.set("GlobalTableWitnessUpdates", witnesses));
            return;
        }
        for (JsonNode replica : replicas) {
            ObjectNode one = naming(table);
            one.putArray("ReplicaUpdates").add(replica);
            update(one);
        }
    }

    private static ArrayNode deletions(JsonNode inRegions) {
        ArrayNode deletions = JsonNodeFactory.instance.arrayNode();
        inRegions.forEach(each -> deletions.addObject().putObject("Delete").set("RegionName", each.path("RegionName")));
        return deletions;
    }

    private void update(ObjectNode request) {
        connection.call("UpdateTable", request);
        await(request.path("TableName").asText(), IsolatedCaller::isSettled);
    }
}
