package dev.trestle.table.attribute;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codec of a sealed type: the records it permits, told apart by an attribute. */
final class VariantCodec {

    private VariantCodec() {}

    static <T> AttributeCodec<T> of(String discriminator, List<Variant<? extends T>> variants) {
        Map<String, Variant<? extends T>> byName = new LinkedHashMap<>();
        variants.forEach(variant -> byName.put(variant.name(), variant));
        return new AttributeCodec<>(
                new AttributeShape.OneOf(discriminator, List.copyOf(variants)),
                (value, at) -> encode(discriminator, value, variants, at),
                (stored, at) -> decode(discriminator, stored.m(), byName, at));
    }

    private static <T> AttributeValue encode(
            String discriminator, T value, List<Variant<? extends T>> variants, Place at) {
        for (Variant<? extends T> variant : variants) {
            Optional<AttributeValue> encoded = encode(discriminator, value, variant, at);
            if (encoded.isPresent()) {
                return encoded.get();
            }
        }
        throw at.invalid(
                "is a " + value.getClass().getSimpleName() + ", which is none of the records of its sealed type");
    }

    private static <T, V extends T> Optional<AttributeValue> encode(
            String discriminator, T value, Variant<V> variant, Place at) {
        if (!variant.type().isInstance(value)) {
            return Optional.empty();
        }
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        attributes.put(discriminator, AttributeValue.fromS(variant.name()));
        attributes.putAll(AttributeWriter.attributesOf(variant.type().cast(value), variant.mapping(), at));
        return Optional.of(AttributeValue.fromM(attributes));
    }

    private static <T> T decode(
            String discriminator,
            Map<String, AttributeValue> attributes,
            Map<String, Variant<? extends T>> variants,
            Place at) {
        AttributeValue name = attributes.get(discriminator);
        if (name == null) {
            throw at.then(discriminator)
                    .unreadable("the attribute is missing; it tells one of " + variants.keySet(), null);
        }
        Variant<? extends T> variant = variants.get(AttributeCodec.STRING.decode(name, at.then(discriminator)));
        if (variant == null) {
            throw at.then(discriminator)
                    .unreadable(name.s() + " is none of " + variants.keySet() + "; permit a record for it", null);
        }
        return AttributeReader.read(attributes, variant.mapping(), at, Set.of(discriminator));
    }
}
