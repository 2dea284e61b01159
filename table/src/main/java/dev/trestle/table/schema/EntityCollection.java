package dev.trestle.table.schema;

import java.util.List;

/**
 * An item collection of several entities: those that share a partition of the table.
 *
 * @param name the method that reads it, as in {@code companyPage}
 * @param type the sealed type of its records
 * @param members the entities, in the order of the design
 */
public record EntityCollection(String name, Class<?> type, List<EntitySchema<?>> members) {

    /** Copies the list. */
    public EntityCollection {
        members = List.copyOf(members);
    }
}
