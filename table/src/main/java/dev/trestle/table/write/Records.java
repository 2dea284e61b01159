package dev.trestle.table.write;

import dev.trestle.table.InvalidValueException;
import dev.trestle.table.schema.EntitySchema;
import org.jspecify.annotations.Nullable;

/** Refuses records that are none, as callers without null checks can give them. */
final class Records {

    private Records() {}

    static <E> E notNull(@Nullable E entity, EntitySchema<?> schema, String action) {
        if (entity == null) {
            throw new InvalidValueException(
                    "the " + schema.name() + " to " + action + " is null; give a record, or leave the write out");
        }
        return entity;
    }
}
