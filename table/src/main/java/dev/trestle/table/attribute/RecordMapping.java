package dev.trestle.table.attribute;

import java.util.List;

/**
 * How the components of a record become attributes and back. Implementations are written by the annotation processor;
 * they hold no state.
 *
 * @param <T> the record
 */
public interface RecordMapping<T> {

    /** Puts each component of the record under its name. */
    void write(T value, AttributeWriter to);

    /** Makes a record of the attributes. */
    T read(AttributeReader from);

    /**
     * The attributes, in the order of the components, for those who write about a design; none where a mapping that is
     * written by hand does not tell.
     */
    default List<DescribedAttribute> attributes() {
        return List.of();
    }
}
