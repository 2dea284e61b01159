package dev.trestle.cli.design.sample;

import dev.trestle.cli.design.key.Meanings;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.DescribedAttribute.Presence;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntityItems;
import dev.trestle.table.schema.EntitySchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Sample items of a design. The attributes are made up, by their names and types; then the design itself makes records of them
 * and items of those, so that keys are what they would be. Entities share partitions where their keys allow it.
 *
 * @param items the items, entity by entity in the order of the design
 * @param remarks what had to be left out, and why
 */
public record SampleData(List<SampleItem> items, List<String> remarks) {

    /** Copies the lists. */
    public SampleData {
        items = List.copyOf(items);
        remarks = List.copyOf(remarks);
    }

    /** Sample items of a design; always the same. */
    public static SampleData of(Design design, Meanings meanings) {
        KeyNumbers numbers = new KeyNumbers(design, meanings);
        List<SampleItem> items = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (EntityItems<?> entity : design.entities()) {
            try {
                items.addAll(itemsOf(entity, design, numbers, meanings));
            } catch (RuntimeException e) { // records and conversions are the user's, and throw what they like
                remarks.add("there are no sample items of " + entity.schema().name()
                        + ", as its record takes none that could be made up: " + e.getMessage());
            }
        }
        return new SampleData(items, remarks);
    }

    private static <E> List<SampleItem> itemsOf(
            EntityItems<E> entity, Design design, KeyNumbers numbers, Meanings meanings) {
        EntitySchema<E> schema = entity.schema();
        SampleValues values = new SampleValues(schema.name());
        List<SampleItem> items = new ArrayList<>();
        for (int number = 0; number < numbers.samples(schema); number++) {
            Map<String, AttributeValue> attributes = new LinkedHashMap<>();
            attributes.put(design.entityAttribute(), AttributeValue.fromS(schema.name()));
            if (schema.shape() > 1) {
                attributes.put(Design.SHAPE_ATTRIBUTE, AttributeValue.fromN(Integer.toString(schema.shape())));
            }
            for (DescribedAttribute attribute : schema.attributes()) {
                boolean made = attribute.presence() == Presence.ALWAYS
                        || (attribute.presence() == Presence.OPTIONAL && number % 2 == 0);
                if (made) {
                    attributes.put(attribute.attribute(), value(schema, attribute, number, values, numbers, meanings));
                }
            }
            items.add(new SampleItem(schema, entity.toItem(entity.fromItem(attributes))));
        }
        return items;
    }

    private static AttributeValue value(
            EntitySchema<?> schema,
            DescribedAttribute attribute,
            int number,
            SampleValues values,
            KeyNumbers numbers,
            Meanings meanings) {
        if (schema.version().filter(attribute.attribute()::equals).isPresent()) {
            return AttributeValue.fromN("1");
        }
        OptionalInt meaning = meanings.of(schema.name(), attribute.component());
        // A number tells items apart in a primary key; in an index it is a figure as any other.
        boolean figure = attribute.shape().type().equals("N")
                && !schema.primaryComponents().contains(attribute.component());
        if (meaning.isEmpty() || figure) {
            return values.of(attribute.component(), attribute.shape(), number);
        }
        return SampleValues.ofKey(
                meanings.labels().get(meaning.getAsInt()),
                meaning.getAsInt(),
                attribute.shape(),
                numbers.of(schema, attribute.component(), number));
    }
}
