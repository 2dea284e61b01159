package dev.trestle.table.definition;

import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.expression.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is stored of one object, by the paths of its definition. Used by one thread while the object is made.
 *
 * @param <T> the class of the object
 */
public final class StoredValues<T> {

    private final AttributeReader reader;
    private final Set<String> names;

    StoredValues(AttributeReader reader, Set<String> names) {
        this.reader = reader;
        this.names = names;
    }

    /**
     * The value of an attribute that is always there; an empty set for one that is not.
     *
     * @throws dev.trestle.table.UnreadableItemException if it is absent or not of the path's type
     */
    public <V> V get(Path<T, V, ?> path) {
        return reader.get(path.toString(), path.codec());
    }

    /**
     * The value of an attribute that may be absent, as DynamoDB's null is too.
     *
     * @throws dev.trestle.table.UnreadableItemException if it is not of the path's type
     */
    public <V> Optional<V> find(Path<T, V, ?> path) {
        return reader.getOptional(path.toString(), path.codec());
    }

    /** All attributes that are not the table's own, as they are stored. */
    public Map<String, AttributeValue> attributes() {
        return reader.others();
    }

    /** All attributes that the definition does not name and that are not the table's own, to be kept and written again. */
    public Map<String, AttributeValue> others() {
        return reader.others(names.toArray(String[]::new));
    }
}
