package dev.trestle.table.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.InvalidValueException;
import dev.trestle.table.UnreadableItemException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values of no certain type, of sealed types and of converted ones. */
class WiderCodecsTest {

    private static final Place AT = new Place("Thing", "pk=x, sk=y", "details");

    private sealed interface Shape permits Circle, Square {}

    private record Circle(int radius) implements Shape {}

    private record Square(int side) implements Shape {}

    private static final RecordMapping<Circle> CIRCLE = new RecordMapping<>() {
        @Override
        public void write(Circle value, AttributeWriter to) {
            to.put("radius", AttributeCodec.INT, value.radius());
        }

        @Override
        public Circle read(AttributeReader from) {
            return new Circle(from.get("radius", AttributeCodec.INT));
        }
    };

    private static final RecordMapping<Square> SQUARE = new RecordMapping<>() {
        @Override
        public void write(Square value, AttributeWriter to) {
            to.put("side", AttributeCodec.INT, value.side());
        }

        @Override
        public Square read(AttributeReader from) {
            return new Square(from.get("side", AttributeCodec.INT));
        }
    };

    private static final AttributeCodec<Shape> SHAPE = AttributeCodec.oneOf(
            "type",
            List.of(new Variant<>("circle", Circle.class, CIRCLE), new Variant<>("Square", Square.class, SQUARE)));

    private static final AttributeCodec<Integer> HEX = AttributeCodec.STRING.converted(new Conversion<>() {
        @Override
        public String toStored(Integer value) {
            if (value < 0) {
                throw new IllegalStateException("negative");
            }
            return Integer.toHexString(value);
        }

        @Override
        public Integer fromStored(String stored) {
            return Integer.parseInt(stored, 16);
        }
    });

    static List<Object> dynamicValues() {
        return List.of(
                "",
                "text",
                new BigDecimal("1.5"),
                true,
                List.of(),
                Arrays.asList("a", null, List.of(new BigDecimal(1))),
                Map.of(),
                Collections.singletonMap("nothing", null),
                Map.of("list", List.of(Map.of("deep", false))),
                Set.of("a", "b"),
                Set.of(new BigDecimal(1), new BigDecimal("2.5")));
    }

    @ParameterizedTest
    @MethodSource("dynamicValues")
    void dynamicValuesComeBackAsWhatTheyWere(Object value) {
        assertThat(AttributeCodec.DYNAMIC.decode(AttributeCodec.DYNAMIC.encode(value, AT), AT))
                .isEqualTo(value);
    }

    @Test
    void dynamicNumbersAndBytesAreTakenOfAnyType() {
        assertThat(AttributeCodec.DYNAMIC.encode(List.of(1, 2L, 0.5, 1.5f, (short) 3), AT))
                .isEqualTo(AttributeValue.fromL(List.of(
                        AttributeValue.fromN("1"),
                        AttributeValue.fromN("2"),
                        AttributeValue.fromN("0.5"),
                        AttributeValue.fromN("1.5"),
                        AttributeValue.fromN("3"))));
        assertThat(AttributeCodec.DYNAMIC.encode(Set.of(new byte[] {1}), AT))
                .isEqualTo(AttributeValue.fromBs(List.of(SdkBytes.fromByteArray(new byte[] {1}))));
        assertThat((byte[]) AttributeCodec.DYNAMIC.decode(AttributeCodec.DYNAMIC.encode(new byte[] {7}, AT), AT))
                .containsExactly(7);
    }

    @Test
    void refusesDynamicValuesThatHaveNoForm() {
        assertThatThrownBy(() -> AttributeCodec.DYNAMIC.encode(Map.of("x", List.of(new Object())), AT))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Thing.details.x[0] is a java.lang.Object");
        assertThatThrownBy(() -> AttributeCodec.DYNAMIC.encode(Double.NaN, AT))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("NaN is no number of DynamoDB's");
        assertThatThrownBy(() -> AttributeCodec.DYNAMIC.encode(Set.of("a", 1), AT))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("one kind of them");
        assertThatThrownBy(() -> AttributeCodec.DYNAMIC.encode(Set.of(), AT))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("is a set of nothing");
        assertThatThrownBy(() -> AttributeCodec.DYNAMIC.encode(Map.of(1, 2), AT))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("has the key 1, and keys are texts");
        assertThatThrownBy(() -> AttributeCodec.DYNAMIC.decode(AttributeValue.fromNul(true), AT))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessageContaining("is null");
    }

    @Test
    void sealedTypesAreToldApartByAnAttribute() {
        AttributeValue stored = SHAPE.encode(new Circle(3), AT);

        assertThat(stored.m())
                .isEqualTo(Map.of("type", AttributeValue.fromS("circle"), "radius", AttributeValue.fromN("3")));
        assertThat(SHAPE.decode(stored, AT)).isEqualTo(new Circle(3));
        assertThat(SHAPE.decode(SHAPE.encode(new Square(2), AT), AT)).isEqualTo(new Square(2));
        assertThatThrownBy(() -> SHAPE.decode(AttributeValue.fromM(Map.of()), AT))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessageContaining("at details.type: the attribute is missing; it tells one of [circle, Square]");
        assertThatThrownBy(() -> SHAPE.decode(AttributeValue.fromM(Map.of("type", AttributeValue.fromS("Star"))), AT))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessageContaining("Star is none of [circle, Square]");
    }

    @Test
    void conversionsThatFailTellThePlace() {
        assertThat(HEX.encode(255, AT)).isEqualTo(AttributeValue.fromS("ff"));
        assertThat(HEX.decode(AttributeValue.fromS("ff"), AT)).isEqualTo(255);
        assertThatThrownBy(() -> HEX.encode(-1, AT))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Thing.details cannot be stored: negative")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> HEX.decode(AttributeValue.fromS("xyz"), AT))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessageContaining("at details: cannot be converted")
                .hasCauseInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> HEX.decode(AttributeValue.fromN("1"), AT))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessageContaining("is of type N where the design has a string (S)");
    }
}
