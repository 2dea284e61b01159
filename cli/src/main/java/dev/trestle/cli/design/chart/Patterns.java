package dev.trestle.cli.design.chart;

import dev.trestle.table.key.KeyTemplate;
import dev.trestle.table.schema.AccessPattern;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntityCollection;
import dev.trestle.table.schema.EntityItems;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.schema.TemplatePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The access patterns that a design gives: what the written code has a method for. */
final class Patterns {

    private final Design design;

    Patterns(Design design) {
        this.design = design;
    }

    List<PatternChart> all() {
        List<PatternChart> patterns = new ArrayList<>();
        for (EntityItems<?> items : design.entities()) {
            EntitySchema<?> schema = items.schema();
            patterns.add(get(schema));
            if (!schema.primaryKey().sortComponents().isEmpty()) {
                patterns.add(query(schema, schema.primaryKey()));
            }
            schema.indexes().forEach(pattern -> patterns.add(query(schema, pattern)));
        }
        design.collections().forEach(collection -> patterns.add(query(collection)));
        return patterns;
    }

    private static PatternChart get(EntitySchema<?> schema) {
        TemplatePattern key = schema.primaryKey();
        return new PatternChart(
                call(schema, "get", schema.primaryComponents()),
                "GetItem",
                List.of(schema.name()),
                Optional.empty(),
                key.partitionKey().toString(),
                "= " + key.sortKey(),
                false,
                1);
    }

    private PatternChart query(EntitySchema<?> schema, AccessPattern pattern) {
        return new PatternChart(
                call(schema, pattern.name(), pattern.partitionComponents()),
                "Query",
                List.of(schema.name()),
                pattern.index(),
                pattern instanceof TemplatePattern template
                        ? template.partitionKey().toString().replace("{*shard}", "{shard}")
                        : String.join(", ", pattern.partitionComponents()),
                pattern instanceof TemplatePattern template
                        ? narrowed(template.sortKey())
                        : String.join(", ", pattern.sortComponents()),
                design.meetsOthers(schema, pattern),
                pattern instanceof TemplatePattern template ? template.shards() : 1);
    }

    private static PatternChart query(EntityCollection collection) {
        TemplatePattern key = collection.members().get(0).primaryKey();
        return new PatternChart(
                collection.name() + "(" + String.join(", ", key.partitionComponents()) + ")",
                "Query",
                collection.members().stream().map(EntitySchema::name).toList(),
                Optional.empty(),
                key.partitionKey().toString(),
                "",
                false,
                1);
    }

    private static String call(EntitySchema<?> schema, String method, List<String> arguments) {
        return schema.accessor().map(accessor -> accessor + "().").orElse(schema.name() + ".") + method + "("
                + String.join(", ", arguments) + ")";
    }

    /** As in {@code user#{email}: begins with, range}. */
    private static String narrowed(KeyTemplate sortKey) {
        List<String> ways = new ArrayList<>();
        for (int i = 0; i < sortKey.components().size(); i++) {
            List<String> how = new ArrayList<>();
            if (i + 1 < sortKey.components().size() || !sortKey.hasRanges(i)) {
                how.add("exact");
            }
            if (sortKey.hasBeginnings(i)) {
                how.add("begins with");
            }
            if (sortKey.hasRanges(i)) {
                how.add("range");
            }
            String which =
                    sortKey.components().size() == 1 ? "" : sortKey.components().get(i) + " ";
            ways.add(which + String.join(", ", how));
        }
        return sortKey + (ways.isEmpty() ? "" : ": " + String.join("; ", ways));
    }
}
