package dev.trestle.cli.design.drawing;

import dev.trestle.cli.design.chart.PartitionChart;
import dev.trestle.cli.item.AttributeText;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A partition: its key, and beneath it its items, in the order of their sort keys. */
final class PartitionCard {

    private static final double HEAD = 52;
    private static final double ROW = 46;
    private static final double FOOT = 16;
    private static final double INSIDE = 18;
    private static final double BEHIND_THE_LINE = 24;
    private static final double ATTRIBUTE_CHARACTER = 5.9;
    private static final double ENTITY_CHARACTER = 7.2;

    private final PartitionChart partition;
    private final String keyName;

    PartitionCard(PartitionChart partition, String keyName) {
        this.partition = partition;
        this.keyName = keyName;
    }

    double height() {
        return HEAD + partition.rows().size() * ROW + FOOT;
    }

    void draw(Canvas canvas, double x, double y, double width) {
        canvas.line();
        canvas.rectangle("card", x, y, width, height(), 14);
        double caption = keyName.length() * 6.4 + 12;
        canvas.text("m mono-s", x + INSIDE, y + 27, keyName);
        new KeyRun(partition.key()).draw(canvas, x + INSIDE + caption, y + 27, width - 2 * INSIDE - caption);
        canvas.stroke("rule", x, y + HEAD, x + width, y + HEAD);
        double line = x + INSIDE + 4;
        double end = y + HEAD + partition.rows().size() * ROW + 4;
        canvas.stroke("axis", line, y + HEAD + 14, line, end);
        canvas.arrowHead(line, end + 4);
        double top = y + HEAD;
        for (PartitionChart.Row row : partition.rows()) {
            canvas.dot(line, top + 17, 4);
            double left = line + BEHIND_THE_LINE;
            double entity = row.entity().length() * ENTITY_CHARACTER + 10;
            new KeyRun(row.sort()).draw(canvas, left, top + 17, x + width - INSIDE - left - entity);
            canvas.textBefore("strong", x + width - INSIDE, top + 17, row.entity());
            int characters = (int) ((x + width - INSIDE - left) / ATTRIBUTE_CHARACTER);
            canvas.text("m small", left, top + 37, cut(attributes(row), characters));
            top += ROW;
        }
    }

    private static String attributes(PartitionChart.Row row) {
        return row.rest().entrySet().stream()
                .map(attribute -> attribute.getKey() + " " + inShort(attribute.getValue()))
                .collect(Collectors.joining(" \u00b7 "));
    }

    /** Instants without the zeros of their fraction, and of what has parts the parts alone. */
    private static String inShort(AttributeValue value) {
        return switch (value.type()) {
            case M ->
                value.m().values().stream().map(PartitionCard::inShort).collect(Collectors.joining(", ", "{", "}"));
            case L -> value.l().stream().map(PartitionCard::inShort).collect(Collectors.joining(", ", "[", "]"));
            case S -> AttributeText.of(value).replaceFirst("(:[0-9]{2})\\.0{9}Z$", "$1Z");
            case SS -> value.ss().stream().collect(Collectors.joining(", ", "{", "}"));
            default -> AttributeText.of(value);
        };
    }

    private static String cut(String text, int characters) {
        return text.length() <= characters
                ? text
                : text.substring(0, Math.max(0, characters - 1)).strip() + "\u2026";
    }
}
