package dev.trestle.engine.operation.transfer;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BooleanValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Structures as items, which is the form that storage keeps. Their shapes tell what each value was. */
final class StructureItem {

    private StructureItem() {}

    static Item of(Shape.StructureOf shape, Structure structure) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        structure.members().forEach((name, value) -> attributes.put(name, value(memberShape(shape, name), value)));
        return Item.of(attributes);
    }

    /** The structure in an item; members that the shape has come to lack are left out. */
    static Structure read(Shape.StructureOf shape, Item item) {
        Structure.Builder structure = Structure.builder();
        for (Shape.Member member : shape.members().values()) {
            AttributeValue value = item.get(member.name());
            if (value != null) {
                structure.put(member.name(), read(member.shape(), value));
            }
        }
        return structure.build();
    }

    private static Shape memberShape(Shape.StructureOf shape, String name) {
        return Objects.requireNonNull(shape.members().get(name), name).shape();
    }

    private static AttributeValue value(Shape shape, Object value) {
        if (shape instanceof Shape.StructureOf structure) {
            return new MapValue(of(structure, (Structure) value));
        }
        if (shape instanceof Shape.ListOf list) {
            return ListValue.of(((List<?>) value)
                    .stream().map(element -> value(list.element(), element)).toList());
        }
        if (shape instanceof Shape.MapOf map) {
            Map<String, AttributeValue> entries = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((key, entry) -> entries.put((String) key, value(map.value(), entry)));
            return new MapValue(Item.of(entries));
        }
        if (value instanceof Item attributes) {
            return new MapValue(attributes);
        }
        if (value instanceof Boolean flag) {
            return BooleanValue.of(flag);
        }
        if (value instanceof Instant instant) {
            return NumberValue.of(BigDecimal.valueOf(instant.toEpochMilli()));
        }
        if (value instanceof Number number) {
            return NumberValue.of(BigDecimal.valueOf(number.longValue()));
        }
        return new StringValue((String) value);
    }

    private static Object read(Shape shape, AttributeValue value) {
        if (shape instanceof Shape.StructureOf structure) {
            return read(structure, ((MapValue) value).entries());
        }
        if (shape instanceof Shape.ListOf list) {
            return ((ListValue) value)
                    .elements().stream()
                            .map(element -> read(list.element(), element))
                            .toList();
        }
        if (shape instanceof Shape.MapOf map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            ((MapValue) value).entries().forEach((key, entry) -> entries.put(key, read(map.value(), entry)));
            return entries;
        }
        if (shape instanceof Shape.Attributes) {
            return ((MapValue) value).entries();
        }
        if (value instanceof BooleanValue flag) {
            return flag.value();
        }
        if (value instanceof NumberValue number) {
            return number(shape, number.value());
        }
        return ((StringValue) value).value();
    }

    private static Object number(Shape shape, BigDecimal number) {
        if (shape instanceof Shape.Timestamp) {
            return Instant.ofEpochMilli(number.longValueExact());
        }
        if (shape instanceof Shape.Whole) {
            return number.intValueExact();
        }
        return number.longValueExact();
    }
}
