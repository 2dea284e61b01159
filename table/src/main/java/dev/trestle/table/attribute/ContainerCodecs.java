package dev.trestle.table.attribute;

import dev.trestle.table.attribute.AttributeShape.Form;
import java.util.ArrayList;
import java.util.Arrays;
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
                        texts(element, AttributeValue::s, AttributeValue::fromS),
                        AttributeValue::fromSs,
                        AttributeValue::ss);
            case N ->
                set(
                        element,
                        texts(element, AttributeValue::n, AttributeValue::fromN),
                        AttributeValue::fromNs,
                        AttributeValue::ns);
            case B ->
                new AttributeCodec<>(
                        new AttributeShape.Distinct(element.shape()),
                        (values, at) -> {
                            List<SdkBytes> elements = new ArrayList<>(values.size());
                            for (T value : values) {
                                elements.add(element.encode(value, at).b());
                            }
                            return AttributeValue.fromBs(elements);
                        },
                        (stored, at) -> {
                            Set<T> values = new LinkedHashSet<>();
                            for (SdkBytes bytes : stored.bs()) {
                                values.add(element.decode(AttributeValue.fromB(bytes), at));
                            }
                            return Collections.unmodifiableSet(values);
                        },
                        Set.of(),
                        null,
                        null);
            default ->
                throw new IllegalArgumentException("a set holds strings, numbers or binary values, not "
                        + element.kind().words());
        };
    }

    /** The elements' own texts where they have such, else those of what they are stored as. */
    private static <T> ScalarText<T> texts(
            AttributeCodec<T> element,
            Function<AttributeValue, String> textOf,
            Function<String, AttributeValue> valueOf) {
        ScalarText<T> text = element.text();
        return text != null
                ? text
                : new ScalarText<T>() {
                    @Override
                    public String write(T value, Place at) {
                        return textOf.apply(element.encode(value, at));
                    }

                    @Override
                    public T read(String stored, Place at) {
                        return element.decode(valueOf.apply(stored), at);
                    }
                };
    }

    private static <T> AttributeCodec<Set<T>> set(
            AttributeCodec<T> element,
            ScalarText<T> text,
            Function<List<String>, AttributeValue> join,
            Function<AttributeValue, List<String>> split) {
        return new AttributeCodec<>(
                new AttributeShape.Distinct(element.shape()),
                (values, at) -> {
                    String[] texts = new String[values.size()];
                    int count = 0;
                    for (T value : values) {
                        if (value == null) {
                            throw AttributeCodec.isNull(at);
                        }
                        texts[count++] = text.write(value, at);
                    }
                    Arrays.sort(texts);
                    return join.apply(Arrays.asList(texts));
                },
                (stored, at) -> {
                    List<String> texts = split.apply(stored);
                    Set<T> values = new LinkedHashSet<>(2 * texts.size());
                    for (String each : texts) {
                        values.add(text.read(each, at));
                    }
                    return Collections.unmodifiableSet(values);
                },
                Set.of(),
                null,
                null);
    }

    static <T> AttributeCodec<List<T>> listOf(AttributeCodec<T> element) {
        return new AttributeCodec<>(
                new AttributeShape.Elements(element.shape()),
                (values, at) -> {
                    List<AttributeValue> elements = new ArrayList<>(values.size());
                    Place inside = at.inside();
                    for (T value : values) {
                        elements.add(element.encode(value, inside.movedTo(elements.size())));
                    }
                    return AttributeValue.fromL(elements);
                },
                (stored, at) -> {
                    List<T> values = new ArrayList<>(stored.l().size());
                    Place inside = at.inside();
                    for (AttributeValue value : stored.l()) {
                        values.add(element.decode(value, inside.movedTo(values.size())));
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
