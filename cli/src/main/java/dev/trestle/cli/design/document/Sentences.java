package dev.trestle.cli.design.document;

import dev.trestle.cli.design.chart.AttributeChart;
import dev.trestle.cli.design.chart.Chart;
import dev.trestle.cli.design.chart.EntityChart;
import dev.trestle.cli.design.chart.IndexChart;
import dev.trestle.cli.design.chart.KeyChart;
import dev.trestle.cli.design.chart.PatternChart;
import dev.trestle.cli.design.key.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The headers and rows of the tables that each document has, whatever its form. */
final class Sentences {

    private Sentences() {}

    /** A table with its title. */
    record Grid(String title, List<String> headers, List<List<String>> rows) {}

    static String structure(Chart chart) {
        return "partition key " + chart.partitionKey() + ", sort key " + chart.sortKey() + ", entity in "
                + chart.entityAttribute()
                + chart.timeToLive().map(name -> ", time to live in " + name).orElse("");
    }

    static String structure(IndexChart index) {
        return "partition key " + String.join(", ", index.partition())
                + (index.sort().isEmpty() ? "" : ", sort key " + String.join(", ", index.sort()))
                + switch (index.projection()) {
                    case "ALL" -> "";
                    case "KEYS_ONLY" -> ", projects the keys";
                    default -> ", projects the keys and " + String.join(", ", index.included());
                };
    }

    static Grid entities(Chart chart) {
        List<String> headers = new ArrayList<>(List.of("entity", chart.partitionKey(), chart.sortKey()));
        chart.indexes().forEach(index -> {
            headers.add(index.name() + " partition key");
            headers.add(index.name() + " sort key");
        });
        headers.add("remarks");
        List<List<String>> rows = chart.entities().stream()
                .map(entity -> entityRow(chart, entity))
                .toList();
        return new Grid("Entities", headers, rows);
    }

    private static List<String> entityRow(Chart chart, EntityChart entity) {
        List<String> row = new ArrayList<>(List.of(
                entity.name(), entity.key().partitionText(), entity.key().sortText()));
        for (IndexChart index : chart.indexes()) {
            Optional<KeyChart> key = entity.in(index.name());
            row.add(key.map(KeyChart::partitionText).orElse(""));
            row.add(key.map(KeyChart::sortText).orElse(""));
        }
        row.add(String.join(", ", entity.remarks()));
        return row;
    }

    /** The same with a row for each key, which is narrower. */
    static Grid keys(List<EntityChart> entities) {
        List<List<String>> rows = new ArrayList<>();
        for (EntityChart entity : entities) {
            rows.add(keyRow(entity.name(), entity.key(), String.join(", ", entity.remarks())));
            entity.indexKeys().forEach(key -> rows.add(keyRow("", key, "")));
        }
        return new Grid("Entities", List.of("entity", "in", "partition key", "sort key", "remarks"), rows);
    }

    private static List<String> keyRow(String entity, KeyChart key, String remarks) {
        return List.of(entity, key.index().orElse("table"), key.partitionText(), key.sortText(), remarks);
    }

    static Grid collections(Chart chart) {
        return new Grid(
                "Item collections",
                List.of("collection", "partition key", "entities"),
                chart.collections().stream()
                        .map(collection -> List.of(
                                collection.type(),
                                Part.text(collection.partition()),
                                String.join(", ", collection.entities())))
                        .toList());
    }

    static Grid patterns(Chart chart) {
        return new Grid(
                "Access patterns",
                List.of("access pattern", "gives", "reads", "partition key", "sort key"),
                chart.patterns().stream().map(Sentences::patternRow).toList());
    }

    /** The same without what the others tell. */
    static Grid patternsInShort(Chart chart) {
        return new Grid(
                "Access patterns",
                List.of("access pattern", "in", "partition key", "sort key"),
                chart.patterns().stream()
                        .map(pattern -> List.of(
                                pattern.call(),
                                pattern.index().orElse("table") + how(pattern),
                                pattern.partition(),
                                pattern.sort()))
                        .toList());
    }

    private static String how(PatternChart pattern) {
        return (pattern.filtered() ? ", filtered" : "")
                + (pattern.requests() > 1 ? ", " + pattern.requests() + " requests" : "");
    }

    private static List<String> patternRow(PatternChart pattern) {
        String reads = pattern.operation() + " " + pattern.index().orElse("table") + how(pattern);
        return List.of(
                pattern.call(), String.join(", ", pattern.entities()), reads, pattern.partition(), pattern.sort());
    }

    static Grid attributes(EntityChart entity) {
        return new Grid(
                entity.name(),
                List.of("attribute", "type", "values", "remarks"),
                entity.attributes().stream().map(Sentences::attributeRow).toList());
    }

    private static List<String> attributeRow(AttributeChart attribute) {
        List<String> notes = new ArrayList<>(attribute.notes());
        if (!attribute.component().equals(attribute.attribute())) {
            notes.add(0, "component " + attribute.component());
        }
        return List.of(attribute.attribute(), attribute.type(), attribute.meaning(), String.join(", ", notes));
    }
}
