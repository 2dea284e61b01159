package dev.trestle.processor.layout;

import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.design.AttributeKeyModel;
import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.IndexModel;
import dev.trestle.processor.design.KeyModel;
import dev.trestle.processor.design.PatternModel;
import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.design.TemplateModel;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.template.KeySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells where a design stores its items, a line for each key: nothing that can be renamed without moving an item. */
final class KeyLayoutText {

    /**
     * One line.
     *
     * @param subject what it is about; no two lines of a design are about the same
     * @param layout where items are stored
     * @param place where that is said in the design
     */
    record Line(String subject, String layout, Place place) {

        @Override
        public String toString() {
            return subject + ": " + layout;
        }
    }

    private KeyLayoutText() {}

    static List<Line> of(TableModel table) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "table",
                String.join(", ", table.keyAttributes()) + ", entity in " + table.entityAttribute(),
                table.place()));
        for (IndexModel index : table.indexes()) {
            lines.add(new Line(
                    "index " + index.name(),
                    String.join(" ", index.partitionKey()) + ", " + String.join(" ", index.sortKey()),
                    index.place()));
        }
        for (EntityModel entity : table.entities()) {
            KeyModel key = entity.primaryKey();
            String plain = table.plainKey(entity).isEmpty() ? "" : " (as it is)";
            lines.add(new Line(
                    "entity " + entity.name(),
                    text(key) + plain,
                    key.partition().place()));
            for (PatternModel pattern : entity.patterns()) {
                lines.add(new Line(
                        "entity " + entity.name() + " in " + pattern.index(), text(pattern), pattern.indexPlace()));
            }
        }
        return lines;
    }

    private static String text(PatternModel pattern) {
        String text =
                pattern.indexKey() instanceof KeyModel keys ? text(keys) : text((AttributeKeyModel) pattern.indexKey());
        return pattern.shards() == 1 ? text : text + " (in " + pattern.shards() + " shards)";
    }

    private static String text(AttributeKeyModel key) {
        return String.join(" ", key.partitionAttributes()) + ", " + String.join(" ", key.sortAttributes());
    }

    private static String text(KeyModel key) {
        return key.templates().stream().map(KeyLayoutText::text).collect(Collectors.joining(", "));
    }

    private static String text(TemplateModel key) {
        String text = key.template().segments().stream()
                .map(segment -> text(segment, key))
                .collect(Collectors.joining(key.template().layout().delimiter()));
        return key.template().layout().existing() ? text + " (existing layout)" : text;
    }

    private static String text(KeySegment segment, TemplateModel key) {
        if (!segment.isComponent()) {
            return segment.text();
        }
        String type = Optional.ofNullable(key.types().get(segment.text()))
                .map(KeyLayoutText::name)
                .orElse("");
        return segment.before() + "{" + type + (segment.form().isEmpty() ? "" : ":" + segment.form()) + "}"
                + segment.after();
    }

    /** Whole and decimal numbers have the same texts, so that a component may be given a wider type. */
    private static String name(AttributeType type) {
        if (type instanceof AttributeType.Other other) {
            return name(other.stored()) + " of " + other.conversion().simpleName();
        }
        if (type instanceof AttributeType.Plain plain) {
            return plain.isNumber() ? "number" : plain.scalar().simpleName();
        }
        return "enum";
    }
}
