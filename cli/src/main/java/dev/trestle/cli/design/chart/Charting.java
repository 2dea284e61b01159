package dev.trestle.cli.design.chart;

import dev.trestle.cli.design.key.Meanings;
import dev.trestle.cli.design.key.Part;
import dev.trestle.cli.design.sample.SampleData;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.DescribedAttribute.Presence;
import dev.trestle.table.schema.AccessPattern;
import dev.trestle.table.schema.AttributePattern;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntityItems;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.schema.IndexAttribute;
import dev.trestle.table.schema.KeyAttribute;
import dev.trestle.table.schema.TableIndex;
import dev.trestle.table.schema.TemplatePattern;
import dev.trestle.table.schema.UniqueAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the chart of a design. */
public final class Charting {

    private final Meanings meanings;

    private Charting(Meanings meanings) {
        this.meanings = meanings;
    }

    /** The chart of a design, with sample items. */
    public static Chart of(Design design, Meanings meanings, SampleData samples) {
        Charting charting = new Charting(meanings);
        return new Chart(
                design.tableName(),
                design.partitionKey(),
                design.sortKey(),
                design.entityAttribute(),
                design.timeToLiveAttribute(),
                design.indexes().stream().map(Charting::index).toList(),
                design.entities().stream()
                        .map(EntityItems::schema)
                        .map(charting::entity)
                        .toList(),
                design.collections().stream()
                        .map(collection -> new CollectionChart(
                                collection.name(),
                                collection.type().getSimpleName(),
                                charting.partition(collection.members().get(0)),
                                collection.members().stream()
                                        .map(EntitySchema::name)
                                        .toList()))
                        .toList(),
                new Patterns(design).all(),
                meanings.labels(),
                new Partitions(design, meanings, samples).all());
    }

    private static IndexChart index(TableIndex index) {
        return new IndexChart(
                index.name(),
                names(index.partitionKey()),
                names(index.sortKey()),
                index.projection().projectionTypeAsString(),
                index.projection().nonKeyAttributes());
    }

    private static List<String> names(List<IndexAttribute> attributes) {
        return attributes.stream().map(IndexAttribute::name).toList();
    }

    private List<Part> partition(EntitySchema<?> schema) {
        return meanings.parts(schema, schema.primaryKey().partitionKey().parts());
    }

    private EntityChart entity(EntitySchema<?> schema) {
        List<AttributeChart> attributes = schema.attributes().stream()
                .map(attribute -> attribute(schema, attribute))
                .toList();
        return new EntityChart(
                schema.name(),
                key(schema, schema.primaryKey()),
                schema.indexes().stream().map(pattern -> key(schema, pattern)).toList(),
                attributes,
                remarks(schema));
    }

    private KeyChart key(EntitySchema<?> schema, AccessPattern pattern) {
        if (pattern instanceof TemplatePattern template) {
            return new KeyChart(
                    template.index(),
                    meanings.parts(schema, template.partitionKey().parts()),
                    meanings.parts(schema, template.sortKey().parts()),
                    template.shards(),
                    false);
        }
        AttributePattern attributes = (AttributePattern) pattern;
        return new KeyChart(
                attributes.index(),
                parts(schema, attributes.partitionKey()),
                parts(schema, attributes.sortKey()),
                1,
                true);
    }

    private List<Part> parts(EntitySchema<?> schema, List<KeyAttribute<?>> attributes) {
        List<Part> parts = new ArrayList<>();
        for (KeyAttribute<?> attribute : attributes) {
            if (!parts.isEmpty()) {
                parts.add(Part.constant(", "));
            }
            parts.add(new Part(
                    "{" + attribute.component() + "}",
                    Optional.of(attribute.component()),
                    meanings.of(schema.name(), attribute.component())));
        }
        return parts;
    }

    private AttributeChart attribute(EntitySchema<?> schema, DescribedAttribute attribute) {
        List<String> notes = new ArrayList<>();
        if (attribute.presence() != Presence.ALWAYS) {
            notes.add(attribute.presence() == Presence.OPTIONAL ? "optional" : "computed");
        }
        if (schema.uniques().stream().map(UniqueAttribute::name).anyMatch(attribute.component()::equals)) {
            notes.add("unique");
        }
        Optional<String> stored = Optional.of(attribute.attribute());
        if (schema.version().equals(stored)) {
            notes.add("version");
        }
        if (schema.createdAt().equals(stored)) {
            notes.add("created");
        }
        if (schema.modifiedAt().equals(stored)) {
            notes.add("modified");
        }
        if (schema.timeToLive().equals(stored)) {
            notes.add("time to live");
        }
        return new AttributeChart(
                attribute.component(),
                attribute.attribute(),
                attribute.shape().type(),
                ShapeWords.of(attribute.shape()),
                notes);
    }

    private static List<String> remarks(EntitySchema<?> schema) {
        List<String> remarks = new ArrayList<>();
        schema.uniques().forEach(unique -> remarks.add("unique " + unique.name()));
        schema.version().ifPresent(attribute -> remarks.add("version"));
        schema.timeToLive().ifPresent(attribute -> remarks.add("time to live"));
        if (schema.shape() > 1) {
            remarks.add("shape " + schema.shape());
        }
        if (schema.hasExistingLayout()) {
            remarks.add("existing layout");
        }
        String shards = schema.templateIndexes().stream()
                .filter(pattern -> pattern.shards() > 1)
                .map(pattern ->
                        pattern.shards() + " shards in " + pattern.index().orElse(""))
                .collect(Collectors.joining(", "));
        if (!shards.isEmpty()) {
            remarks.add(shards);
        }
        return remarks;
    }
}
