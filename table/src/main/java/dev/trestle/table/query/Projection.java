package dev.trestle.table.query;

import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.Place;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.schema.EntitySchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A smaller record that is made of some attributes of an entity's items. What it leaves out does not travel, but costs as
 * much capacity. See "Using projection expressions in DynamoDB",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ProjectionExpressions.html
 *
 * @param <E> the entity
 * @param <P> the smaller record
 */
public final class Projection<E, P> {

    private final EntitySchema<E> entity;
    private final String name;
    private final List<String> attributes;
    private final RecordMapping<P> mapping;

    private Projection(EntitySchema<E> entity, String name, List<String> attributes, RecordMapping<P> mapping) {
        this.entity = entity;
        this.name = name;
        this.attributes = List.copyOf(attributes);
        this.mapping = mapping;
    }

    /**
     * A smaller record; written by the annotation processor.
     *
     * @param entity what it is a part of
     * @param name the record, for messages
     * @param attributes those that the mapping reads
     */
    public static <E, P> Projection<E, P> of(
            EntitySchema<E> entity, String name, List<String> attributes, RecordMapping<P> mapping) {
        return new Projection<>(entity, name, attributes, mapping);
    }

    /** The projection expression; the key attributes always come along, as cursors and errors are made of them. */
    static String write(@Nullable Projection<?, ?> projection, List<String> keyAttributes, ExpressionWriter writer) {
        Stream<String> others = projection == null ? Stream.of() : projection.attributes.stream();
        return Stream.concat(keyAttributes.stream(), others)
                .distinct()
                .map(attribute -> writer.path(DocumentPath.of(attribute)))
                .collect(Collectors.joining(", "));
    }

    P read(BoundTable table, Map<String, AttributeValue> item) {
        return AttributeReader.read(
                item, mapping, new Place(entity.name(), table.design().describeKey(item), ""));
    }

    /** As in {@code UserName of User}. */
    @Override
    public String toString() {
        return name + " of " + entity;
    }
}
