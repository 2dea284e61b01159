package dev.trestle.engine.operation.definition;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableDefinition.Billing;
import dev.trestle.engine.table.TableDefinition.Mode;
import dev.trestle.engine.table.Throughput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What UpdateTable answers: the table as AWS is about to change it. Capacity and table class are still what they were, while
 * what is new of the billing mode, of indexes and of maxima is there.
 *
 * @param request what was asked for
 * @param before the table as the request found it
 * @param after the table with all changes
 */
record UpdateAnswer(Structure request, TableDefinition before, TableDefinition after) {

    Structure of(Table table, Statuses statuses) {
        TableDefinition shown = shown();
        ReplicaDescriptions replicas =
                new ReplicaDescriptions(shown, shown.features().replication(), Map.of());
        Structure description = TableDescription.of(table, shown, statuses, replicas);
        Structure.Builder answer = Structure.builder();
        description.members().forEach((name, value) -> {
            if (!name.equals("OnDemandThroughput") && !name.equals("WarmThroughput")) {
                answer.put(name, value);
            }
        });
        answer.put("OnDemandThroughput", maxima(description)).put("WarmThroughput", warm(description));
        return Structure.builder().put("TableDescription", answer.build()).build();
    }

    private TableDefinition shown() {
        Billing billing = after.billing();
        boolean sameMode = billing.mode() == before.billing().mode();
        Billing shownBilling =
                sameMode ? new Billing(billing.mode(), before.billing().throughput(), billing.lastOnDemand()) : billing;
        List<IndexDefinition> indexes = after.indexes().stream()
                .map(index -> sameMode && billing.mode() == Mode.PROVISIONED ? withCapacityBefore(index) : index)
                .toList();
        return after.withSettings(shownBilling, before.tableClass(), after.deletionProtection())
                .withIndexes(after.attributeDefinitions(), indexes);
    }

    private IndexDefinition withCapacityBefore(IndexDefinition index) {
        Throughput throughput =
                before.index(index.name()).map(IndexDefinition::throughput).orElse(index.throughput());
        return index.withThroughput(throughput);
    }

    /** A maximum that has just been removed is still shown as what removed it. */
    private Optional<Structure> removed() {
        return Optional.ofNullable(request.structure("OnDemandThroughput"))
                .filter(maxima -> maxima.members().containsValue(-1L));
    }

    private @Nullable Structure maxima(Structure description) {
        Structure maxima = description.structure("OnDemandThroughput");
        if (removed().isEmpty()) {
            return maxima;
        }
        Structure.Builder shown = Structure.builder();
        removed().get().members().forEach(shown::put);
        if (maxima != null) {
            maxima.members().forEach(shown::put);
        }
        return shown.build();
    }

    private @Nullable Structure warm(Structure description) {
        if (!request.has("WarmThroughput")) {
            return description.structure("WarmThroughput");
        }
        Throughput units = CapacityRequests.warmUnits(
                before.features().bounds(),
                before.billing().mode(),
                before.billing().throughput());
        return CapacityRequests.warm(units, "UPDATING");
    }
}
