package dev.trestle.engine.operation.definition;

import dev.trestle.engine.error.BackupErrors;
import dev.trestle.engine.error.SchemaErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Quotas;
import dev.trestle.engine.table.CapacityBounds;
import dev.trestle.engine.table.CapacityChanges;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.IndexProjection;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableDefinition.Billing;
import dev.trestle.engine.table.TableDefinition.Mode;
import dev.trestle.engine.table.TableDefinition.Restoration;
import dev.trestle.engine.table.Throughput;
import dev.trestle.engine.table.VectorIndexDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads from a request how a restored table differs from the one that it is restored from. */
final class RestoreRequest {

    private final Database database;
    private final Structure request;
    private final TableDefinition source;
    private final TableRequests requests;

    RestoreRequest(Database database, Structure request, TableDefinition source) {
        this.database = database;
        this.request = request;
        this.source = source;
        this.requests = TableRequests.ofTable(source.attributeDefinitions());
    }

    /**
     * The table that the request asks for.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if there can be no such table
     */
    TableDefinition definition(String name, Restoration restoration) {
        Instant now = database.clock().instant();
        Billing billing = billing(now);
        List<IndexDefinition> indexes = new ArrayList<>(localIndexes());
        indexes.addAll(globalIndexes(billing.mode()));
        Structure settings = Structure.builder()
                .put("OnDemandThroughput", request.structure("OnDemandThroughputOverride"))
                .put("SSESpecification", request.structure("SSESpecificationOverride"))
                .build();
        List<VectorIndexDefinition> vectorIndexes = vectorIndexes();
        CapacityBounds bounds = bounds(source.features().bounds(), billing.mode());
        TableDefinition definition = new TableDefinition(
                name,
                UUID.randomUUID().toString(),
                database.arn(name),
                now,
                source.keySchema(),
                requests.usedBy(source.keySchema(), indexes, vectorIndexes),
                indexes,
                vectorIndexes,
                billing,
                source.tableClass(),
                false,
                new FeatureRequests(database).atRestoration(settings, source.features(), bounds, billing),
                Optional.of(restoration));
        VectorIndexRequests.check(definition);
        new Quotas(database).requireRoomFor(definition);
        return definition;
    }

    private Billing billing(Instant now) {
        Throughput throughput = TableRequests.throughput(request.structure("ProvisionedThroughputOverride"));
        Mode before = source.billing().mode();
        String mode = request.string("BillingModeOverride");
        if ((mode == null ? before : Mode.valueOf(mode)) == Mode.PAY_PER_REQUEST) {
            if (throughput != null) {
                throw BackupErrors.throughputNotAllowed("");
            }
            return new Billing(Mode.PAY_PER_REQUEST, Throughput.ON_DEMAND, Optional.of(now));
        }
        if (throughput == null && before == Mode.PAY_PER_REQUEST) {
            throw BackupErrors.throughputRequired();
        }
        Throughput provisioned = throughput == null ? source.billing().throughput() : throughput;
        return new Billing(Mode.PROVISIONED, provisioned, Optional.empty());
    }

    private List<IndexDefinition> localIndexes() {
        if (!request.has("LocalSecondaryIndexOverride")) {
            return source.indexes().stream().filter(index -> !index.isGlobal()).toList();
        }
        return matching(request.structures("LocalSecondaryIndexOverride").stream()
                .map(index -> requests.localIndex(index, source.keySchema()))
                .toList());
    }

    private List<IndexDefinition> globalIndexes(Mode mode) {
        if (request.has("GlobalSecondaryIndexOverride")) {
            return matching(request.structures("GlobalSecondaryIndexOverride").stream()
                    .map(index -> globalIndex(index, mode))
                    .toList());
        }
        return source.indexes().stream()
                .filter(IndexDefinition::isGlobal)
                .map(index -> billedAs(mode, index))
                .toList();
    }

    private IndexDefinition globalIndex(Structure index, Mode mode) {
        boolean provisioned = index.has("ProvisionedThroughput");
        String name = index.requiredString("IndexName");
        if (provisioned && mode == Mode.PAY_PER_REQUEST) {
            throw BackupErrors.throughputNotAllowed(name);
        }
        if (!provisioned && mode == Mode.PROVISIONED) {
            throw BackupErrors.indexThroughputRequired(name);
        }
        return requests.globalIndex(index, mode, new CapacityRequests(database.region()));
    }

    private List<VectorIndexDefinition> vectorIndexes() {
        if (!request.has("VectorIndexOverride")) {
            return source.vectorIndexes();
        }
        List<VectorIndexDefinition> wanted =
                VectorIndexRequests.read(request.structures("VectorIndexOverride"), requests);
        for (VectorIndexDefinition index : wanted) {
            if (!source.vectorIndexes().contains(index)) {
                throw BackupErrors.indexNotInBackup(index.name());
            }
        }
        return wanted;
    }

    private static IndexDefinition billedAs(Mode mode, IndexDefinition index) {
        if (mode == Mode.PROVISIONED && index.throughput().equals(Throughput.ON_DEMAND)) {
            throw BackupErrors.indexThroughputRequired(index.name());
        }
        Throughput throughput = mode == Mode.PAY_PER_REQUEST ? Throughput.ON_DEMAND : index.throughput();
        return index.withThroughput(throughput).withBounds(bounds(index.bounds(), mode));
    }

    /** Maxima are for on-demand capacity; what was warm belonged to the table that was. */
    private static CapacityBounds bounds(CapacityBounds before, Mode mode) {
        return mode == Mode.PROVISIONED
                ? CapacityBounds.NONE
                : before.withWarm(0, 0).withChanges(CapacityChanges.NONE);
    }

    private List<IndexDefinition> matching(List<IndexDefinition> wanted) {
        Set<String> names = new HashSet<>();
        for (IndexDefinition index : wanted) {
            if (!names.add(index.name())) {
                throw SchemaErrors.duplicateIndex(index.name());
            }
            // As by AWS, an index may have another name than it had.
            if (source.indexes().stream().noneMatch(had -> matches(had, index))) {
                throw BackupErrors.indexNotInBackup(index.name());
            }
        }
        return wanted;
    }

    private static boolean matches(IndexDefinition had, IndexDefinition wanted) {
        return had.kind() == wanted.kind()
                && had.keySchema().equals(wanted.keySchema())
                && matches(had.projection(), wanted.projection());
    }

    private static boolean matches(IndexProjection had, IndexProjection wanted) {
        return had.kind() == wanted.kind()
                && Set.copyOf(had.nonKeyAttributes()).equals(Set.copyOf(wanted.nonKeyAttributes()));
    }
}
