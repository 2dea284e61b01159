package dev.trestle.table.query;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where the shards of a query go on, as a cursor has it: the attributes of the last key of each, with the shard before their
 * names.
 */
record ShardPositions(Map<Integer, Map<String, AttributeValue>> keys) {

    static final ShardPositions BEGINNING = new ShardPositions(Map.of());

    private static final String SEPARATOR = "/";

    /** Says where a shard goes on: nothing at its beginning, and an attribute without a name at its end. */
    static void write(Map<String, AttributeValue> cursor, int shard, Optional<Map<String, AttributeValue>> place) {
        place.orElse(Map.of("", AttributeValue.fromS("")))
                .forEach((name, value) -> cursor.put(shard + SEPARATOR + name, value));
    }

    static ShardPositions of(Map<String, AttributeValue> cursor) {
        Map<Integer, Map<String, AttributeValue>> keys = new HashMap<>();
        cursor.forEach((name, value) -> {
            int separator = name.indexOf(SEPARATOR);
            keys.computeIfAbsent(Integer.valueOf(name.substring(0, separator)), shard -> new LinkedHashMap<>())
                    .put(name.substring(separator + 1), value);
        });
        return new ShardPositions(keys);
    }

    /** Null for the beginning. */
    @Nullable Map<String, AttributeValue> of(int shard) {
        return keys.get(shard);
    }

    boolean isAtEnd(int shard) {
        return keys.getOrDefault(shard, Map.of()).containsKey("");
    }
}
