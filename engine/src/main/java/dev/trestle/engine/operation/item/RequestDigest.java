package dev.trestle.engine.operation.item;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.item.SetValue;
import dev.trestle.engine.model.Malformed;
import dev.trestle.engine.model.Structure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A digest of what a transaction does: two requests with the same are the same transaction. */
final class RequestDigest {

    /** What a request wants to be told is not part of what it does. */
    private static final Set<String> REPORTING = Set.of("ReturnConsumedCapacity", "ReturnItemCollectionMetrics");

    private RequestDigest() {}

    static String of(Structure request) {
        Map<String, Object> members = new TreeMap<>(request.members());
        members.keySet().removeAll(REPORTING);
        return named(members);
    }

    private static String digest(Object value) {
        if (value instanceof Structure structure) {
            return named(structure.members());
        }
        if (value instanceof Map<?, ?> map) {
            return named(map);
        }
        if (value instanceof Item item) {
            return named(item.toMap());
        }
        if (value instanceof List<?> list) {
            return all(list.stream().map(RequestDigest::digest));
        }
        if (value instanceof AttributeValue attribute) {
            return typed(attribute);
        }
        if (value instanceof byte[] bytes) {
            return text(HexFormat.of().formatHex(bytes));
        }
        return text(value instanceof Malformed malformed ? malformed.error().getMessage() : value);
    }

    private static String attribute(AttributeValue value) {
        if (value instanceof MapValue map) {
            return named(map.entries().toMap());
        }
        if (value instanceof ListValue list) {
            return all(list.elements().stream().map(RequestDigest::typed));
        }
        if (value instanceof SetValue set) {
            return all(set.elements().stream().map(RequestDigest::typed).sorted());
        }
        return text(value);
    }

    private static String typed(AttributeValue value) {
        return value.type() + " " + attribute(value);
    }

    private static String named(Map<?, ?> values) {
        return all(values.entrySet().stream()
                .map(entry -> text(entry.getKey()) + digest(entry.getValue()))
                .sorted());
    }

    /** Each part is a digest itself, so that its bounds need not be marked. */
    private static String all(Stream<String> parts) {
        return text(parts.collect(Collectors.joining()));
    }

    private static String text(@Nullable Object value) {
        try {
            byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
