package dev.trestle.embedded;

import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.BooleanValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.item.NullValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.SetValue;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes structures that have every member that their shape has, with random values. */
public final class SampleStructures {

    private static final int DEEPEST = 3;

    private final RandomGenerator random;

    public SampleStructures(RandomGenerator random) {
        this.random = random;
    }

    public Structure of(Shape.StructureOf shape) {
        Structure.Builder structure = Structure.builder();
        shape.members().values().forEach(member -> structure.put(member.name(), value(member.shape())));
        return structure.build();
    }

    public Object value(Shape shape) {
        if (shape instanceof Shape.StructureOf structure) {
            return of(structure);
        }
        if (shape instanceof Shape.ListOf list) {
            List<Object> elements = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                elements.add(value(list.element()));
            }
            return elements;
        }
        if (shape instanceof Shape.MapOf map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                entries.put(text(), value(map.value()));
            }
            return entries;
        }
        if (shape instanceof Shape.Attribute) {
            return attribute(0);
        }
        return shape instanceof Shape.Attributes ? item(0) : scalar(shape);
    }

    private Object scalar(Shape shape) {
        if (shape instanceof Shape.Text text) {
            return text.values().isEmpty()
                    ? text()
                    : text.values().get(random.nextInt(text.values().size()));
        }
        if (shape instanceof Shape.Whole) {
            return random.nextInt();
        }
        if (shape instanceof Shape.LongWhole) {
            return random.nextLong();
        }
        if (shape instanceof Shape.Decimal) {
            return random.nextDouble() * 1000;
        }
        if (shape instanceof Shape.Flag) {
            return random.nextBoolean();
        }
        if (shape instanceof Shape.Blob) {
            return bytes();
        }
        if (shape instanceof Shape.Timestamp) {
            return Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
        }
        throw new AssertionError(shape);
    }

    public Item item(int depth) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            attributes.put(text(), attribute(depth));
        }
        return Item.of(attributes);
    }

    public AttributeValue attribute(int depth) {
        AttributeType[] types = AttributeType.values();
        AttributeType type = types[random.nextInt(types.length)];
        return depth == DEEPEST && (type == AttributeType.L || type == AttributeType.M)
                ? attribute(AttributeType.S, depth)
                : attribute(type, depth);
    }

    private AttributeValue attribute(AttributeType type, int depth) {
        return switch (type) {
            case S -> new StringValue(text());
            case N ->
                NumberValue.of(BigDecimal.valueOf(random.nextLong())
                        .scaleByPowerOfTen(random.nextInt(-60, 60))
                        .stripTrailingZeros());
            case B -> BinaryValue.of(bytes());
            case BOOL -> BooleanValue.of(random.nextBoolean());
            case NULL -> NullValue.NULL;
            case L -> {
                List<AttributeValue> elements = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    elements.add(attribute(depth + 1));
                }
                yield ListValue.of(elements);
            }
            case M -> new MapValue(item(depth + 1));
            case SS, NS, BS -> {
                Map<AttributeValue, AttributeValue> distinct = new LinkedHashMap<>();
                for (int i = random.nextInt(1, 4); i > 0; i--) {
                    AttributeValue element = attribute(type.elementType(), depth);
                    distinct.put(element, element);
                }
                yield SetValue.of(type, List.copyOf(distinct.keySet()));
            }
        };
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Letters of one to four bytes in UTF-8, and some that JSON has to escape. */
    private String text() {
        int[] letters = {'a', 'Z', '0', '"', '\\', '\n', 0x01, 'é', 'ſ', '語', 0x1F600};
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
