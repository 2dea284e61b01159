package dev.trestle.engine.table.replica;

import dev.trestle.engine.error.GlobalTableErrors;
import dev.trestle.engine.item.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How a table is replicated. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html">How DynamoDB
 * global tables work</a>.
 *
 * @param replicas the table's replicas in other Regions, in the order in which they were added
 * @param strong whether replicas are consistent at once, as in multi-Region strong consistency (MRSC)
 * @param witness the Region of the witness; empty if there is none
 * @param settingsMode ENABLED or DISABLED where it was set; empty for what a table has by itself
 * @param protection whether the table is kept from leaving its replicas, where it was set
 * @param legacy the global table of version 2017.11.29 that the table is part of; empty if it is part of none
 * @param scaling what scales by itself, and how; it stays when replicas go
 */
public record Replication(
        List<Replica> replicas,
        boolean strong,
        Optional<String> witness,
        Optional<String> settingsMode,
        Optional<Boolean> protection,
        Optional<LegacyGlobalTable> legacy,
        Map<ScalingTarget, AutoScaling> scaling) {

    /** No replicas, and nothing that scales. */
    public static final Replication NONE = new Replication(
            List.of(), false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    /** For how long a table from which replicas were made cannot go before them. */
    private static final Duration SOURCE_KEPT = Duration.ofHours(24);

    /** Copies list and map. */
    public Replication {
        replicas = List.copyOf(replicas);
        scaling = Map.copyOf(scaling);
    }

    /** Reads what {@link #toItem()} wrote. */
    public static Replication of(Item stored) {
        return StoredReplication.read(stored);
    }

    /** The replication in the form that storage keeps. */
    public Item toItem() {
        return StoredReplication.write(this);
    }

    /** Whether the table is a global table of version 2019.11.21. */
    public boolean isGlobal() {
        return !replicas.isEmpty();
    }

    /** The replica in the Region. */
    public Optional<Replica> replica(String region) {
        return replicas.stream()
                .filter(replica -> replica.region().equals(region))
                .findFirst();
    }

    /**
     * Refuses that the table be deleted while AWS would.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException
     */
    public void requireDeletable(Instant now) {
        if (isGlobal() && strong) {
            throw GlobalTableErrors.onlyOneReplicaDeleted();
        }
        // A replica of another account was not made from this table, but this one from it.
        if (replicas.stream()
                .filter(replica -> replica.arn().isEmpty())
                .anyMatch(replica -> replica.created().plus(SOURCE_KEPT).isAfter(now))) {
            throw GlobalTableErrors.sourceOfReplicas();
        }
    }

    /** With these replicas and this witness; without replicas nothing of a global table is left. */
    public Replication withGroup(List<Replica> newReplicas, boolean newStrong, Optional<String> newWitness) {
        return newReplicas.isEmpty()
                ? new Replication(
                        List.of(), false, Optional.empty(), Optional.empty(), Optional.empty(), legacy, scaling)
                : new Replication(newReplicas, newStrong, newWitness, settingsMode, protection, legacy, scaling);
    }

    /** With each replica changed. */
    public Replication withEach(UnaryOperator<Replica> change) {
        return new Replication(
                replicas.stream().map(change).toList(), strong, witness, settingsMode, protection, legacy, scaling);
    }

    /** With another way to replicate settings. */
    public Replication withSettingsMode(String newMode) {
        return new Replication(replicas, strong, witness, Optional.of(newMode), protection, legacy, scaling);
    }

    /** With the table kept from leaving its replicas, or no longer. */
    public Replication withProtection(boolean newProtection) {
        return new Replication(replicas, strong, witness, settingsMode, Optional.of(newProtection), legacy, scaling);
    }

    /** Whether the table is kept from leaving its replicas, as it is unless somebody has said otherwise. */
    public boolean isProtected() {
        return protection.orElse(true);
    }

    /** As part of another global table of version 2017.11.29, or of none. */
    public Replication withLegacy(Optional<LegacyGlobalTable> newLegacy) {
        return new Replication(replicas, strong, witness, settingsMode, protection, newLegacy, scaling);
    }

    /** With what scales replaced or, where the value is empty, no longer scaling. */
    public Replication withScaling(Map<ScalingTarget, Optional<AutoScaling>> changes) {
        Map<ScalingTarget, AutoScaling> changed = new HashMap<>(scaling);
        changes.forEach((target, settings) -> {
            if (settings.isPresent()) {
                changed.put(target, settings.get());
            } else {
                changed.remove(target);
            }
        });
        return new Replication(replicas, strong, witness, settingsMode, protection, legacy, changed);
    }

    /** Without an index that has been dropped. */
    public Replication withoutIndex(String index) {
        Map<ScalingTarget, AutoScaling> fewer = new HashMap<>(scaling);
        fewer.keySet().removeIf(target -> target.index().equals(index));
        return new Replication(
                replicas.stream().map(replica -> replica.withoutIndex(index)).toList(),
                strong,
                witness,
                settingsMode,
                protection,
                legacy.map(group -> new LegacyGlobalTable(
                        group.created(),
                        group.members().stream()
                                .map(member -> member.withoutIndex(index))
                                .toList())),
                fewer);
    }
}
