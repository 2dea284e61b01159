package dev.trestle.engine.table.replica;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A replica of a table, as it was asked for.
 *
 * @param region its Region
 * @param arn its Amazon Resource Name, where it is of another account; empty if it is of the table's
 * @param created when it was added
 * @param encryptionKey the ARN of the KMS key that encrypts it; empty for the key that DynamoDB owns
 * @param capacity what of its capacity is its own
 * @param tableClass the table class that it was given; empty if it has the table's
 * @param indexes what of the capacity of its global secondary indexes is its own, by their names
 */
public record Replica(
        String region,
        Optional<String> arn,
        Instant created,
        Optional<String> encryptionKey,
        CapacityOverride capacity,
        Optional<ReplicaTableClass> tableClass,
        Map<String, CapacityOverride> indexes) {

    /** Copies the map. */
    public Replica {
        indexes = Collections.unmodifiableMap(new LinkedHashMap<>(indexes));
    }

    /** A replica that is in everything as the table. */
    public static Replica in(String region, Instant created) {
        return new Replica(
                region, Optional.empty(), created, Optional.empty(), CapacityOverride.NONE, Optional.empty(), Map.of());
    }

    /** The override of an index's capacity. */
    public CapacityOverride index(String name) {
        return indexes.getOrDefault(name, CapacityOverride.NONE);
    }

    /** This replica as one of another account. */
    public Replica withArn(String newArn) {
        return new Replica(region, Optional.of(newArn), created, encryptionKey, capacity, tableClass, indexes);
    }

    /** This replica with another key for encryption. */
    public Replica withEncryptionKey(Optional<String> newKey) {
        return new Replica(region, arn, created, newKey, capacity, tableClass, indexes);
    }

    /** This replica with other overrides of capacity. */
    public Replica withCapacity(CapacityOverride newCapacity) {
        return new Replica(region, arn, created, encryptionKey, newCapacity, tableClass, indexes);
    }

    /** This replica with another table class. */
    public Replica withTableClass(ReplicaTableClass newClass) {
        return new Replica(region, arn, created, encryptionKey, capacity, Optional.of(newClass), indexes);
    }

    /** This replica with other capacity of an index. */
    public Replica withIndex(String name, CapacityOverride override) {
        Map<String, CapacityOverride> more = new LinkedHashMap<>(indexes);
        more.put(name, override);
        return new Replica(region, arn, created, encryptionKey, capacity, tableClass, more);
    }

    /** This replica without the index. */
    public Replica withoutIndex(String name) {
        Map<String, CapacityOverride> fewer = new LinkedHashMap<>(indexes);
        fewer.remove(name);
        return new Replica(region, arn, created, encryptionKey, capacity, tableClass, fewer);
    }
}
