package dev.trestle.cli.workbench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The key of a table or of an index.
 *
 * @param partition the partition key
 * @param sort the sort key, if there is one
 */
record KeySchema(KeyAttribute partition, Optional<KeyAttribute> sort) {
    List<KeyAttribute> attributes() {
        return Stream.concat(Stream.of(partition), sort.stream()).toList();
    }

    List<String> names() {
        return attributes().stream().map(KeyAttribute::name).toList();
    }

    @Override
    public String toString() {
        return "partition key " + partition
                + sort.map(key -> ", sort key " + key).orElse("");
    }
}
