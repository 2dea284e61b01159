package dev.trestle.cli.design.chart;

import java.util.List;
import java.util.Optional;

/**
 * An entity.
 *
 * @param name what the entity attribute of its items holds
 * @param key its primary key
 * @param indexKeys its keys in indexes
 * @param attributes its attributes, in order
 * @param remarks what sets it apart, as in {@code unique email}
 */
public record EntityChart(
        String name, KeyChart key, List<KeyChart> indexKeys, List<AttributeChart> attributes, List<String> remarks) {

    /** Copies the lists. */
    public EntityChart {
        indexKeys = List.copyOf(indexKeys);
        attributes = List.copyOf(attributes);
        remarks = List.copyOf(remarks);
    }

    /** Its key in an index, if it has one. */
    public Optional<KeyChart> in(String index) {
        return indexKeys.stream()
                .filter(key -> key.index().equals(Optional.of(index)))
                .findFirst();
    }
}
