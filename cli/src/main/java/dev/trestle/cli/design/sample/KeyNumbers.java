package dev.trestle.cli.design.sample;

import dev.trestle.cli.design.key.Meanings;
import dev.trestle.table.schema.AccessPattern;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntityItems;
import dev.trestle.table.schema.EntitySchema;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which value of a component each sample item has, counted from 0: two items share a partition where the sort key can tell them
 * apart, and what is another entity's partition is one that this entity has samples in.
 */
final class KeyNumbers {

    private static final int IN_A_PARTITION = 2;

    private final Design design;
    private final Meanings meanings;

    KeyNumbers(Design design, Meanings meanings) {
        this.design = design;
        this.meanings = meanings;
    }

    /** How many samples an entity has. */
    int samples(EntitySchema<?> schema) {
        return ownSort(schema).isEmpty() ? IN_A_PARTITION : IN_A_PARTITION + 1;
    }

    /** The number of the value that a key component has in a sample. */
    int of(EntitySchema<?> schema, String component, int sample) {
        boolean alone = ownSort(schema).isEmpty();
        if (schema.primaryKey().partitionComponents().contains(component)) {
            return alone ? sample : sample / IN_A_PARTITION;
        }
        if (meansAPartitionComponent(schema, component)) {
            // Nobody follows themselves.
            return (sample / IN_A_PARTITION + 1 + sample % IN_A_PARTITION) % (IN_A_PARTITION + 1);
        }
        if (ownSort(schema).contains(component)) {
            return isPartitionOfAnother(schema, component) ? sample % IN_A_PARTITION : sample;
        }
        boolean partition = schema.indexes().stream()
                .map(AccessPattern::partitionComponents)
                .anyMatch(components -> components.contains(component));
        return partition ? sample / IN_A_PARTITION : sample;
    }

    /** The components of the sort key that are not in the partition key. */
    private static List<String> ownSort(EntitySchema<?> schema) {
        List<String> partition = schema.primaryKey().partitionComponents();
        return schema.primaryKey().sortComponents().stream()
                .filter(component -> !partition.contains(component))
                .toList();
    }

    private boolean meansAPartitionComponent(EntitySchema<?> schema, String component) {
        OptionalInt meaning = meanings.of(schema.name(), component);
        return ownSort(schema).contains(component)
                && schema.primaryKey().partitionComponents().stream()
                        .anyMatch(other -> meanings.of(schema.name(), other).equals(meaning));
    }

    private boolean isPartitionOfAnother(EntitySchema<?> schema, String component) {
        OptionalInt meaning = meanings.of(schema.name(), component);
        return design.entities().stream()
                .map(EntityItems::schema)
                .filter(other -> other != schema && ownSort(other).isEmpty())
                .anyMatch(other -> other.primaryKey().partitionComponents().stream()
                        .anyMatch(name -> meanings.of(other.name(), name).equals(meaning)));
    }
}
