package dev.trestle.table.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.table.attribute.AttributeShape.Form;
import dev.trestle.table.attribute.DescribedAttribute.Presence;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttributeShapeTest {

    private static final AttributeShape TEXT = new AttributeShape.Simple(Form.TEXT);
    private static final AttributeCodec<DayOfWeek> DAY =
            AttributeCodec.enumeration(DayOfWeek.class, new DayOfWeek[] {DayOfWeek.MONDAY, DayOfWeek.SUNDAY});
    private static final Conversion<String, String> BACKWARDS = new Conversion<>() {
        @Override
        public String toStored(String value) {
            return new StringBuilder(value).reverse().toString();
        }

        @Override
        public String fromStored(String stored) {
            return toStored(stored);
        }
    };

    static Stream<Arguments> codecs() {
        return Stream.of(
                Arguments.of(AttributeCodec.STRING, "S", TEXT),
                Arguments.of(AttributeCodec.LONG, "N", new AttributeShape.Simple(Form.WHOLE_NUMBER)),
                Arguments.of(AttributeCodec.BIG_DECIMAL, "N", new AttributeShape.Simple(Form.NUMBER)),
                Arguments.of(AttributeCodec.EPOCH_SECONDS, "N", new AttributeShape.Simple(Form.EPOCH_SECONDS)),
                Arguments.of(AttributeCodec.INSTANT, "S", new AttributeShape.Simple(Form.INSTANT)),
                Arguments.of(AttributeCodec.LOCAL_DATE, "S", new AttributeShape.Simple(Form.DATE)),
                Arguments.of(AttributeCodec.UUID, "S", new AttributeShape.Simple(Form.UUID)),
                Arguments.of(AttributeCodec.BOOLEAN, "BOOL", new AttributeShape.Simple(Form.BOOLEAN)),
                Arguments.of(AttributeCodec.BINARY, "B", new AttributeShape.Simple(Form.BINARY)),
                Arguments.of(AttributeCodec.DYNAMIC, "ANY", new AttributeShape.Simple(Form.ANYTHING)),
                Arguments.of(DAY, "S", new AttributeShape.Constants(List.of("MONDAY", "SUNDAY"))),
                Arguments.of(AttributeCodec.listOf(AttributeCodec.STRING), "L", new AttributeShape.Elements(TEXT)),
                Arguments.of(AttributeCodec.setOf(AttributeCodec.STRING), "SS", new AttributeShape.Distinct(TEXT)),
                Arguments.of(AttributeCodec.mapOf(AttributeCodec.STRING), "M", new AttributeShape.Entries(TEXT)),
                Arguments.of(AttributeCodec.STRING.converted(BACKWARDS), "S", new AttributeShape.Converted(TEXT)));
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void aCodecTellsWhatItsValuesLookLike(AttributeCodec<?> codec, String type, AttributeShape shape) {
        assertThat(codec.shape()).isEqualTo(shape);
        assertThat(codec.shape().type()).isEqualTo(type).isEqualTo(codec.type());
    }

    @Test
    void anAttributeTellsWhetherItIsAlwaysThere() {
        DescribedAttribute name = DescribedAttribute.of("name", "n", AttributeCodec.STRING);

        assertThat(name).isEqualTo(new DescribedAttribute("name", "n", TEXT, Presence.ALWAYS));
        assertThat(name.optional().presence()).isEqualTo(Presence.OPTIONAL);
        assertThat(name.computed().presence()).isEqualTo(Presence.COMPUTED);
    }
}
