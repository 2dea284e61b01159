package dev.trestle.cli.design.sample;

import dev.trestle.table.attribute.AttributeShape;
import dev.trestle.table.attribute.AttributeShape.Form;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.DescribedAttribute.Presence;
import dev.trestle.table.attribute.Variant;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes up attribute values: by what an attribute is called, what its values look like, and the number of the sample. */
final class SampleValues {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    private static final Instant FIRST = Instant.parse("2026-03-02T09:30:00Z");
    private static final Instant END = Instant.parse("2030-01-01T00:00:00Z");
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final List<String> PRICES = List.of("19.9", "4.5", "120");
    private static final int KEYS_APART = 1000;

    private final String entity;

    SampleValues(String entity) {
        this.entity = entity;
    }

    /** The value of a key component: another one for each number, and none that another meaning has too. */
    static AttributeValue ofKey(String label, int meaning, AttributeShape shape, int number) {
        if (shape instanceof AttributeShape.Simple simple) {
            int dot = label.indexOf('.');
            String word = dot < 0 ? label : label.substring(dot + 1);
            return switch (simple.form()) {
                case WHOLE_NUMBER, NUMBER ->
                    AttributeValue.fromN(Integer.toString((meaning + 1) * KEYS_APART + number + 1));
                case TEXT ->
                    AttributeValue.fromS(SampleTexts.key(dot < 0 ? "" : label.substring(0, dot), word, number));
                default -> simple(label, word, simple.form(), number);
            };
        }
        return new SampleValues("").of(label, shape, number);
    }

    /** The value of any other attribute. */
    AttributeValue of(String name, AttributeShape shape, int number) {
        if (shape instanceof AttributeShape.Simple simple) {
            return simple(entity, name, simple.form(), number);
        }
        if (shape instanceof AttributeShape.Constants constants) {
            List<String> names = constants.names();
            return AttributeValue.fromS(names.isEmpty() ? "" : names.get(number % names.size()));
        }
        if (shape instanceof AttributeShape.Elements elements) {
            return AttributeValue.fromL(IntStream.of(number, number + 1)
                    .mapToObj(each -> of(name, elements.element(), each))
                    .toList());
        }
        if (shape instanceof AttributeShape.Distinct distinct) {
            return set(of(name, distinct.element(), number));
        }
        if (shape instanceof AttributeShape.Entries entries) {
            return AttributeValue.fromM(Map.of("first", of(name, entries.value(), number)));
        }
        if (shape instanceof AttributeShape.Fields fields) {
            return AttributeValue.fromM(fields(name, fields.attributes(), number));
        }
        if (shape instanceof AttributeShape.OneOf oneOf) {
            Variant<?> variant = oneOf.variants().get(number % oneOf.variants().size());
            Map<String, AttributeValue> attributes = new LinkedHashMap<>();
            attributes.put(oneOf.discriminator(), AttributeValue.fromS(variant.name()));
            attributes.putAll(fields(variant.name(), variant.mapping().attributes(), number));
            return AttributeValue.fromM(attributes);
        }
        return of(name, ((AttributeShape.Converted) shape).stored(), number);
    }

    private static Map<String, AttributeValue> fields(String owner, List<DescribedAttribute> attributes, int number) {
        SampleValues inside = new SampleValues(owner);
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        attributes.stream()
                .filter(attribute -> attribute.presence() != Presence.COMPUTED)
                .forEach(attribute ->
                        values.put(attribute.attribute(), inside.of(attribute.component(), attribute.shape(), number)));
        return values;
    }

    private static AttributeValue set(AttributeValue element) {
        return switch (element.type()) {
            case N -> AttributeValue.fromNs(List.of(element.n()));
            case B -> AttributeValue.fromBs(List.of(element.b()));
            default -> AttributeValue.fromSs(List.of(element.s()));
        };
    }

    private static AttributeValue simple(String entity, String name, Form form, int number) {
        int seed = Math.floorMod(name.hashCode(), 12);
        return switch (form) {
            case TEXT, ANYTHING -> AttributeValue.fromS(SampleTexts.of(entity, name, number));
            case DATE -> AttributeValue.fromS(FIRST_DAY.plusDays(number).toString());
            case INSTANT ->
                AttributeValue.fromS(INSTANT.format(
                        FIRST.plus(Duration.ofHours(26L * number)).plus(Duration.ofMinutes(seed))));
            case UUID ->
                AttributeValue.fromS(UUID.nameUUIDFromBytes((name + number).getBytes(StandardCharsets.UTF_8))
                        .toString());
            case WHOLE_NUMBER -> AttributeValue.fromN(Integer.toString(seed + 3 + 5 * number));
            case NUMBER -> AttributeValue.fromN(PRICES.get(number % PRICES.size()));
            case EPOCH_SECONDS ->
                AttributeValue.fromN(
                        Long.toString(END.plus(Duration.ofDays(number)).getEpochSecond()));
            case BOOLEAN -> AttributeValue.fromBool(number % 2 == 0);
            case BINARY -> AttributeValue.fromB(SdkBytes.fromUtf8String(name + number));
        };
    }
}
