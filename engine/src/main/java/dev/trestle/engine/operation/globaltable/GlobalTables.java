package dev.trestle.engine.operation.globaltable;

import dev.trestle.engine.error.LegacyGlobalTableErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.replica.LegacyGlobalTable;
import dev.trestle.engine.table.replica.Replica;
import dev.trestle.engine.table.stream.StreamView;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What operations on global tables of version 2017.11.29 have in common. Such a table is a group of tables of one name, each
 * made in its Region before; the one here stands for all of them. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/globaltables_reqs_bestpractices.html">Best practices
 * and requirements for managing global tables</a>.
 */
final class GlobalTables {

    /** In the order in which AWS's error lists them. */
    private static final List<String> REGIONS = List.of(
            "us-west-1",
            "us-west-2",
            "ap-northeast-1",
            "ap-northeast-2",
            "us-east-1",
            "eu-west-1",
            "ap-southeast-1",
            "us-east-2",
            "eu-west-2",
            "ap-southeast-2",
            "eu-central-1");

    private GlobalTables() {}

    /** The table's global table. */
    static Optional<LegacyGlobalTable> of(@Nullable Table table) {
        return table == null
                ? Optional.empty()
                : table.definition().features().replication().legacy();
    }

    /** The definition as part of another global table. */
    static TableDefinition with(TableDefinition table, Optional<LegacyGlobalTable> group) {
        return table.withFeatures(
                table.features().withReplication(table.features().replication().withLegacy(group)));
    }

    /**
     * Refuses Regions that version 2017.11.29 does not have, and one named twice.
     *
     * @param where the list that names them, as errors show it
     * @throws dev.trestle.engine.error.ServiceException a ValidationException
     */
    static void requireRegions(Database database, List<String> regions, String where) {
        List<String> broken = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String twice = null;
        for (int i = 0; i < regions.size(); i++) {
            String region = regions.get(i);
            if (!REGIONS.contains(region) && !region.equals(database.region())) {
                broken.add(LegacyGlobalTableErrors.regionConstraint(region, String.format(where, i + 1), REGIONS));
            }
            twice = seen.add(region) ? twice : region;
        }
        if (!broken.isEmpty()) {
            throw LegacyGlobalTableErrors.regionsNotSupported(broken);
        }
        if (twice != null) {
            throw LegacyGlobalTableErrors.duplicateRegion(twice);
        }
    }

    /**
     * The table that is to be part of a global table: one with a stream of both images, without items.
     *
     * @throws dev.trestle.engine.error.ServiceException a TableNotFoundException if there is none, a ValidationException if
     *     it cannot be part of one
     */
    static Table requireReady(Database database, String name) {
        Table table = database.tables().find(name);
        if (table == null) {
            throw LegacyGlobalTableErrors.tableNotFound(name);
        }
        TableDefinition definition = table.definition();
        if (definition.features().replication().isGlobal()) {
            throw LegacyGlobalTableErrors.currentVersion(name);
        }
        boolean bothImages = definition
                .features()
                .openStream()
                .filter(stream -> stream.view() == StreamView.NEW_AND_OLD_IMAGES)
                .isPresent();
        if (!bothImages) {
            throw LegacyGlobalTableErrors.streamRequired(name);
        }
        if (table.statistics().items() > 0) {
            throw LegacyGlobalTableErrors.tableNotEmpty(name);
        }
        return table;
    }

    /** Answers show times in milliseconds, and storage keeps them so. */
    static Instant now(Database database) {
        return database.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GlobalTableDescription.html">
     * GlobalTableDescription</a>, in which AWS says of replicas their Regions alone.
     */
    static Structure description(Database database, String name, LegacyGlobalTable group, String status) {
        Structure description = Structure.builder()
                .put("ReplicationGroup", regions(group.members()))
                .put("GlobalTableArn", "arn:aws:dynamodb::" + database.accountId() + ":global-table/" + name)
                .put("CreationDateTime", group.created())
                .put("GlobalTableStatus", status)
                .put("GlobalTableName", name)
                .build();
        return Structure.builder().put("GlobalTableDescription", description).build();
    }

    static List<Structure> regions(List<Replica> members) {
        return members.stream()
                .map(member ->
                        Structure.builder().put("RegionName", member.region()).build())
                .toList();
    }
}
