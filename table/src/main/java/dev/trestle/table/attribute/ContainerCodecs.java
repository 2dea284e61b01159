package dev.trestle.table.attribute;

import dev.trestle.table.attribute.AttributeShape.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codecs of what holds bytes or other values. */
final class ContainerCodecs {

    private ContainerCodecs() {}

    static AttributeCodec<byte[]> binary() {
        return new AttributeCodec<>(
                new AttributeShape.Simple(Form.BINARY),
                (value, at) -> AttributeValue.fromB(SdkBytes.fromByteArray(value)),
                (stored, at) -> stored.b().asByteArray());
    }

    static <T> AttributeCodec<Set<T>> setOf(AttributeCodec<T> element) {
        return switch (element.kind()) {
            case S ->
                set(
                        element,
                        elements -> AttributeValue.fromSs(elements.stream()
                                .map(AttributeValue::s)
                                .sorted()
                                .toList()),
                        stored ->
                                stored.ss().stream().map(AttributeValue::fromS).toList());
            case N ->
                set(
                        element,
                        elements -> AttributeValue.fromNs(elements.stream()
                                .map(AttributeValue::n)
                                .sorted()
                                .toList()),
                        stored ->
                                stored.ns().stream().map(AttributeValue::fromN).toList());
            case B ->
                set(
                        element,
                        elements -> AttributeValue.fromBs(
                                elements.stream().map(AttributeValue::b).toList()),
                        stored ->
                                stored.bs().stream().map(AttributeValue::fromB).toList());
            default ->
                throw new IllegalArgumentException("a set holds strings, numbers or binary values, not "
                        + element.kind().words());
        };
    }

    private static <T> AttributeCodec<Set<T>> set(
            AttributeCodec<T> element,
            Function<List<AttributeValue>, AttributeValue> join,
            Function<AttributeValue, List<AttributeValue>> split) {
        return new AttributeCodec<>(
                new AttributeShape.Distinct(element.shape()),
                (values, at) -> {
                    List<AttributeValue> elements = new ArrayList<>();
                    for (T value : values) {
                        elements.add(element.encode(value, at));
                    }
                    return join.apply(elements);
                },
                (stored, at) -> {
                    Set<T> values = new LinkedHashSet<>();
                    for (AttributeValue value : split.apply(stored)) {
                        values.add(element.decode(value, at));
                    }
                    return Collections.unmodifiableSet(values);
                },
                Set.of(),
                null);
    }

    static <T> AttributeCodec<List<T>> listOf(AttributeCodec<T> element) {
        return new AttributeCodec<>(
                new AttributeShape.Elements(element.shape()),
                (values, at) -> {
                    List<AttributeValue> elements = new ArrayList<>();
                    for (T value : values) {
                        elements.add(element.encode(value, at.at(elements.size())));
                    }
                    return AttributeValue.fromL(elements);
                },
                (stored, at) -> {
                    List<T> values = new ArrayList<>();
                    for (AttributeValue value : stored.l()) {
                        values.add(element.decode(value, at.at(values.size())));
                    }
                    return Collections.unmodifiableList(values);
                });
    }

    static <T> AttributeCodec<Map<String, T>> mapOf(AttributeCodec<T> value) {
        return new AttributeCodec<>(
                new AttributeShape.Entries(value.shape()),
                (values, at) -> {
                    Map<String, AttributeValue> entries = new LinkedHashMap<>();
                    values.forEach((key, each) -> {
                        if (!Utf8.expresses(key)) {
                            throw at.then(key).invalid("cannot be stored under its key: " + TextCodecs.HALF_A_PAIR);
                        }
                        entries.put(key, value.encode(each, at.then(key)));
                    });
                    return AttributeValue.fromM(entries);
                },
                (stored, at) -> {
                    Map<String, T> values = new LinkedHashMap<>();
                    stored.m().forEach((key, each) -> values.put(key, value.decode(each, at.then(key))));
                    return Collections.unmodifiableMap(values);
                });
    }

    static <T> AttributeCodec<T> record(RecordMapping<T> mapping) {
        return new AttributeCodec<>(
                new AttributeShape.Fields(mapping),
                (value, at) -> AttributeValue.fromM(AttributeWriter.attributesOf(value, mapping, at)),
                (stored, at) -> AttributeReader.read(stored.m(), mapping, at));
    }
}
