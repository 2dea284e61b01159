package dev.trestle.cli.design.chart;

import dev.trestle.table.attribute.AttributeShape;
import dev.trestle.table.attribute.DescribedAttribute;
import java.util.List;
import java.util.stream.Collectors;

/** Says what the values of an attribute are. */
final class ShapeWords {

    private ShapeWords() {}

    static String of(AttributeShape shape) {
        if (shape instanceof AttributeShape.Simple simple) {
            return switch (simple.form()) {
                case TEXT -> "text";
                case DATE -> "date";
                case INSTANT -> "instant";
                case UUID -> "UUID";
                case WHOLE_NUMBER -> "whole number";
                case NUMBER -> "number";
                case EPOCH_SECONDS -> "seconds since 1970";
                case BOOLEAN -> "true or false";
                case BINARY -> "bytes";
                case ANYTHING -> "anything";
            };
        }
        if (shape instanceof AttributeShape.Constants constants) {
            return String.join(" | ", constants.names());
        }
        if (shape instanceof AttributeShape.Elements elements) {
            return "list of " + of(elements.element());
        }
        if (shape instanceof AttributeShape.Distinct distinct) {
            return "set of " + of(distinct.element());
        }
        if (shape instanceof AttributeShape.Entries entries) {
            return "map of " + of(entries.value());
        }
        if (shape instanceof AttributeShape.Fields fields) {
            return names(fields.attributes());
        }
        if (shape instanceof AttributeShape.OneOf oneOf) {
            return oneOf.variants().stream()
                    .map(variant ->
                            variant.name() + " " + names(variant.mapping().attributes()))
                    .collect(Collectors.joining(" | "));
        }
        return "converted from " + of(((AttributeShape.Converted) shape).stored());
    }

    private static String names(List<DescribedAttribute> attributes) {
        return attributes.stream()
                .map(attribute ->
                        attribute.attribute() + " " + attribute.shape().type())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
