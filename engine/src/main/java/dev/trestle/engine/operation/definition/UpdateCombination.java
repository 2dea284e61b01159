package dev.trestle.engine.operation.definition;

import dev.trestle.engine.error.CapacityErrors;
import dev.trestle.engine.error.SchemaErrors;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.error.TableUpdateErrors;
import dev.trestle.engine.error.ThroughputErrors;
import dev.trestle.engine.model.Structure;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What UpdateTable can change together: nearly nothing. See the list of operations of which one can be performed at once in <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html">UpdateTable</a>. These rules
 * come before the table is looked for; which of several broken ones is named is as met on AWS.
 */
final class UpdateCombination {

    private static final String INDEXES = "GlobalSecondaryIndexUpdates";
    private static final String VECTOR_INDEXES = "VectorIndexUpdates";

    /** Members that change nothing by themselves, and that go with everything. */
    private static final Set<String> NO_CHANGE = Set.of("TableName", "AttributeDefinitions");

    /** Those that have to be alone, by how errors call them; the first that is there is named. */
    private static final List<Map.Entry<String, String>> ALONE = List.of(
            Map.entry("SSESpecification", "Server-Side Encryption modification"),
            Map.entry("TableClass", "TableClass modification"),
            Map.entry("DeletionProtectionEnabled", "DeletionProtection modification"),
            Map.entry("DisassociationProtectionEnabled", "DisassociationProtection modification"));

    private static final Set<String> WITH_MAXIMA = Set.of("OnDemandThroughput", "BillingMode");

    private final Structure request;
    private final List<String> changes;

    private UpdateCombination(Structure request) {
        this.request = request;
        this.changes = request.members().keySet().stream()
                .filter(member -> !NO_CHANGE.contains(member))
                .toList();
    }

    /**
     * Checks that the request changes something, and what can be changed at once.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if not
     */
    static void check(Structure request) {
        UpdateCombination combination = new UpdateCombination(request);
        combination.requireChange();
        combination.requireAlone();
        combination.requireCapacityAlone();
        combination.requireModeWithCapacity();
    }

    private boolean has(String member) {
        return changes.contains(member);
    }

    private void requireChange() {
        List<String> lists = List.of(INDEXES, VECTOR_INDEXES);
        boolean nothing = changes.stream()
                .allMatch(member ->
                        lists.contains(member) && request.structures(member).isEmpty());
        if (nothing) {
            throw TableUpdateErrors.nothingToUpdate(List.of());
        }
        for (String list : lists) {
            if (has(list) && request.structures(list).isEmpty()) {
                throw SchemaErrors.emptyIndexList(list);
            }
        }
        for (Structure update : request.structures(INDEXES)) {
            requireWarmOfIndex(update);
        }
    }

    private static void requireWarmOfIndex(Structure update) {
        Structure index = update.structure("Update");
        Structure warm = index == null ? null : index.structure("WarmThroughput");
        if (index != null && warm != null && warm.members().isEmpty()) {
            throw CapacityErrors.warmEmpty(index.requiredString("IndexName"));
        }
    }

    private void requireAlone() {
        if (changes.size() == 1) {
            return;
        }
        for (Map.Entry<String, String> alone : ALONE) {
            if (has(alone.getKey())) {
                throw TableUpdateErrors.notAlone(alone.getValue());
            }
        }
        if (has("OnDemandThroughput") && !WITH_MAXIMA.containsAll(changes)) {
            throw TableUpdateErrors.maximaNotAlone();
        }
        if (has("WarmThroughput")) {
            throw makesIndex()
                    ? TableUpdateErrors.indexWithWarmThroughput()
                    : TableUpdateErrors.notAlone("WarmThroughput");
        }
    }

    private void requireCapacityAlone() {
        boolean capacity = has("ProvisionedThroughput") || "PROVISIONED".equals(request.string("BillingMode"));
        if (capacity && has("StreamSpecification")) {
            throw TableUpdateErrors.streamWithCapacity();
        }
        if (makesOrDropsIndex() && capacity) {
            throw TableUpdateErrors.indexWithCapacity();
        }
        if (makesOrDropsIndex() && has("StreamSpecification")) {
            throw TableUpdateErrors.indexWithStream();
        }
    }

    private void requireModeWithCapacity() {
        String mode = request.string("BillingMode");
        if (mode == null) {
            return;
        }
        boolean provisioned = mode.equals("PROVISIONED");
        if (provisioned != has("ProvisionedThroughput")) {
            throw capacityMismatch(provisioned);
        }
    }

    private static ServiceException capacityMismatch(boolean provisioned) {
        return provisioned ? ThroughputErrors.requiredForMode() : ThroughputErrors.notAllowedForMode();
    }

    private boolean makesIndex() {
        return request.structures(INDEXES).stream().anyMatch(update -> update.has("Create"));
    }

    private boolean makesOrDropsIndex() {
        return makesIndex()
                || has(VECTOR_INDEXES)
                || request.structures(INDEXES).stream().anyMatch(update -> update.has("Delete"));
    }
}
