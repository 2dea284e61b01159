package dev.trestle.cli.design.chart;

import dev.trestle.cli.design.key.Meanings;
import dev.trestle.cli.design.key.Part;
import dev.trestle.cli.design.sample.SampleData;
import dev.trestle.cli.design.sample.SampleItem;
import dev.trestle.cli.item.AttributeText;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.key.KeyPart;
import dev.trestle.table.key.KeyTemplate;
import dev.trestle.table.schema.AccessPattern;
import dev.trestle.table.schema.AttributePattern;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.schema.KeyAttribute;
import dev.trestle.table.schema.TemplatePattern;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Partitions of the table and of its indexes with sample items: of each form of partition key the one that holds most, the first
 * of those that hold as much.
 */
final class Partitions {

    private record Place(
            SampleItem item,
            AccessPattern pattern,
            List<Part> partition,
            List<Part> sort,
            List<AttributeValue> sortValues) {

        String partitionText() {
            return Part.text(partition);
        }
    }

    private final Design design;
    private final Meanings meanings;
    private final SampleData samples;

    Partitions(Design design, Meanings meanings, SampleData samples) {
        this.design = design;
        this.meanings = meanings;
        this.samples = samples;
    }

    List<PartitionChart> all() {
        Stream<Optional<String>> indexes = Stream.concat(
                Stream.of(Optional.empty()), design.indexes().stream().map(index -> Optional.of(index.name())));
        return indexes.flatMap(index -> in(index).stream()).toList();
    }

    private List<PartitionChart> in(Optional<String> index) {
        Map<String, Map<String, List<Place>>> byForm = new LinkedHashMap<>();
        for (SampleItem item : samples.items()) {
            Meanings.patterns(item.schema())
                    .filter(pattern -> pattern.index().equals(index))
                    .flatMap(pattern -> place(item, pattern).stream())
                    .forEach(place -> byForm.computeIfAbsent(form(place.pattern()), form -> new LinkedHashMap<>())
                            .computeIfAbsent(place.partitionText(), partition -> new ArrayList<>())
                            .add(place));
        }
        return byForm.values().stream()
                .map(partitions -> chart(index, richest(partitions.values().stream())))
                .toList();
    }

    private static String form(AccessPattern pattern) {
        return pattern instanceof TemplatePattern template ? Meanings.form(template) : pattern.name();
    }

    private static List<Place> richest(Stream<List<Place>> partitions) {
        return partitions
                .reduce((one, other) -> other.size() > one.size() ? other : one)
                .orElseThrow();
    }

    private PartitionChart chart(Optional<String> index, List<Place> places) {
        List<PartitionChart.Row> rows = places.stream()
                .sorted(Comparator.comparing(Place::sortValues, Partitions::compare))
                .map(place -> new PartitionChart.Row(place.item().schema().name(), place.sort(), rest(place)))
                .toList();
        return new PartitionChart(index, places.get(0).partition(), rows);
    }

    /** As DynamoDB orders sort keys: numbers by their values, texts by their bytes. */
    private static int compare(List<AttributeValue> left, List<AttributeValue> right) {
        for (int i = 0; i < left.size(); i++) {
            AttributeValue one = left.get(i);
            AttributeValue other = right.get(i);
            int order = one.type() == AttributeValue.Type.N && other.type() == AttributeValue.Type.N
                    ? new BigDecimal(one.n()).compareTo(new BigDecimal(other.n()))
                    : Arrays.compareUnsigned(bytes(one), bytes(other));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static byte[] bytes(AttributeValue value) {
        return value.b() == null
                ? String.valueOf(value.s()).getBytes(StandardCharsets.UTF_8)
                : value.b().asByteArray();
    }

    /** The attributes that the key does not show as they are. */
    private static Map<String, AttributeValue> rest(Place place) {
        Set<String> shown = Stream.concat(place.partition().stream(), place.sort().stream())
                .map(Part::text)
                .collect(Collectors.toSet());
        Map<String, AttributeValue> rest = new LinkedHashMap<>();
        place.item().schema().attributes().stream()
                .map(DescribedAttribute::attribute)
                .forEach(attribute -> Optional.ofNullable(place.item().item().get(attribute))
                        .filter(value -> !shown.contains(AttributeText.of(value)))
                        .ifPresent(value -> rest.put(attribute, value)));
        return rest;
    }

    private Optional<Place> place(SampleItem sample, AccessPattern pattern) {
        EntitySchema<?> schema = sample.schema();
        if (pattern instanceof TemplatePattern template) {
            String partition =
                    attribute(sample, pattern.index().map(this::partitionOf).orElse(design.partitionKey()));
            String sort = attribute(sample, pattern.index().map(this::sortOf).orElse(design.sortKey()));
            return Optional.of(new Place(
                    sample,
                    pattern,
                    parts(schema, template.partitionKey(), partition),
                    parts(schema, template.sortKey(), sort),
                    List.of(AttributeValue.fromS(sort))));
        }
        AttributePattern attributes = (AttributePattern) pattern;
        boolean whole = Stream.concat(attributes.partitionKey().stream(), attributes.sortKey().stream())
                .allMatch(key -> sample.item().containsKey(key.attribute()));
        return whole
                ? Optional.of(new Place(
                        sample,
                        pattern,
                        parts(sample, attributes.partitionKey()),
                        parts(sample, attributes.sortKey()),
                        attributes.sortKey().stream()
                                .map(key -> sample.item().getOrDefault(key.attribute(), AttributeValue.fromS("")))
                                .toList()))
                : Optional.empty();
    }

    private String partitionOf(String index) {
        return design.index(index).partitionKey().get(0).name();
    }

    private String sortOf(String index) {
        return design.index(index).sortKey().get(0).name();
    }

    private static String attribute(SampleItem sample, String name) {
        AttributeValue value = sample.item().get(name);
        return value == null ? "" : value.s();
    }

    private List<Part> parts(EntitySchema<?> schema, KeyTemplate template, String key) {
        List<KeyPart> parts = template.parts(key).orElseGet(() -> List.of(new KeyPart(key, Optional.empty())));
        return meanings.parts(schema, parts);
    }

    private List<Part> parts(SampleItem sample, List<KeyAttribute<?>> attributes) {
        List<Part> parts = new ArrayList<>();
        for (KeyAttribute<?> attribute : attributes) {
            if (!parts.isEmpty()) {
                parts.add(Part.constant(", "));
            }
            AttributeValue value = sample.item().get(attribute.attribute());
            parts.add(new Part(
                    value == null ? "" : AttributeText.of(value),
                    Optional.of(attribute.component()),
                    meanings.of(sample.schema().name(), attribute.component())));
        }
        return parts;
    }
}
